package insurance.customer;

import java.util.function.UnaryOperator;

/**
 * What customer management knows about a customer after some events. Nothing in here is ever stored
 * as such: it can be made again from the events at any time.
 *
 * <p>Each state has what can be known in it, and no more. A customer has a file from registering
 * on. So the code cannot ask for an address before that.
 */
public sealed interface Customer {

    /** No registration under this id. */
    record Unknown() implements Customer {}

    /** Has an insurance, and a file that may change. */
    record Insured(CustomerFile file) implements Customer {}

    /** Has left. The file is kept, and closed. */
    record Former(CustomerFile file) implements Customer {}

    /** The same with a change in the file, if there is one. */
    default Customer with(UnaryOperator<CustomerFile> change) {
        return switch (this) {
            case Unknown it -> it;
            case Insured(CustomerFile file) -> new Insured(change.apply(file));
            case Former(CustomerFile file) -> new Former(change.apply(file));
        };
    }

    /** The same after leaving. */
    default Customer left() {
        return switch (this) {
            case Unknown it -> it;
            case Insured(CustomerFile file) -> new Former(file);
            case Former it -> it;
        };
    }
}
