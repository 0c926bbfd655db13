package insurance.cards;

import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One card for each insured customer, made from events alone. It has to be shown each event, in the
 * order of the log. An address is on the card as it was typed, blanks and all.
 */
final class CardIndex {

    private final Map<String, CustomerCard> cards = new HashMap<>();

    /** Takes one more event into account. */
    void on(CustomerEvent event) {
        switch (event) {
            case CustomerRegistered it -> put(it.customerId(), it.name(), it.address());
            case AddressChanged it -> move(it.customerId(), it.newAddress());
            case AddressCorrected it -> move(it.customerId(), it.correctAddress());
            case CustomerLeft it -> cards.remove(it.customerId());
            case HouseSurveyed it -> {}
            case EmailChanged it -> {}
        }
    }

    /** A customer's card. Empty if the id is unknown, or if the customer has left. */
    Optional<CustomerCard> of(String customerId) {
        return Optional.ofNullable(cards.get(customerId));
    }

    private void move(String customerId, Address address) {
        of(customerId).ifPresent(card -> put(customerId, card.name(), address));
    }

    private void put(String customerId, String name, Address address) {
        cards.put(customerId, new CustomerCard(customerId, name, address));
    }
}
