package insurance.quoting;

import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerState;
import insurance.quoting.contract.QuoteMade;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Quoting behind a filter that drops stale events and duplicates. So the versions of a customer
 * only go up here, and some are missing.
 */
public final class AttentiveQuoting {

    private final Consumer<QuoteMade> out;
    private final Map<String, InsuredRisk> lastQuoted = new HashMap<>();
    private int quotes;

    /**
     * @param out where the quotes go; it may fail
     */
    public AttentiveQuoting(Consumer<QuoteMade> out) {
        this.out = out;
    }

    /**
     * Makes a quote if the customer's risk is not the one that was last quoted to her, whatever
     * events were missed. A quote that did not get out does not count: this fails then, and the
     * next event about her leads to a quote. An erased customer gets none, and nothing about her
     * house is kept.
     */
    public void on(CustomerEvent event) {
        String customerId = event.customerId();
        Optional<CustomerState> state = event.state();
        if (state.isEmpty()) {
            lastQuoted.remove(customerId);
            return;
        }
        InsuredRisk risk = InsuredRisk.of(state.get());
        if (!risk.equals(lastQuoted.get(customerId))) {
            quote(state.get());
            lastQuoted.put(customerId, risk);
        }
    }

    private void quote(CustomerState customer) {
        quotes++;
        int premium = Pricing.yearlyPremium(customer.home());
        out.accept(new QuoteMade(customer.customerId(), "Q" + quotes, premium));
    }
}
