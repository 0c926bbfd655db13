package samples.customer;

/** Names a package that only begins like quoting. */
public final class NamesALookalike {

    String type() {
        return "samples.quotings.Reminder";
    }
}
