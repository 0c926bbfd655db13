package samples.customer;

/** Names, in a text, only what quoting tells everybody. */
public final class NamesTheContract {

    String type() {
        return "samples.quoting.contract.QuoteMade";
    }
}
