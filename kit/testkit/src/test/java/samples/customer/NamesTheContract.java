package samples.customer;

/** Names, in a text, only what quoting tells all systems. */
public final class NamesTheContract {

    String type() {
        return "samples.quoting.contract.QuoteMade";
    }
}
