package insurance;

import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.LAKE_ROAD;

import insurance.customer.CustomerManagement;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.Failure;

/** Customer management on a queue of its own, and a record of what it announces. */
final class CustomerOffice {

    final Post post = new Post();
    CustomerManagement management = new CustomerManagement(post.messaging);

    /** Another customer management begins, on the same queue. */
    void openAnother() {
        management = new CustomerManagement(post.messaging);
    }

    void register(CustomerState... customers) {
        for (CustomerState customer : customers) {
            Verdict.works(
                    () -> management.register(customer),
                    "Customer management is new, and it cannot register a new customer. Is there a static field?");
        }
    }

    /** What it knows, after each change. */
    List<CustomerState> listenerThatStartsToday() {
        List<CustomerState> known = new ArrayList<>();
        post.messaging
                .eventsOf("a listener that starts today")
                .subscribe(CustomerChanged.class, event -> known.add(event.after()));
        return known;
    }

    /** Those of these words that customer management itself remembers. */
    List<String> remembers(String... words) {
        return Memory.of(management).found(words);
    }

    List<CustomerEvent> announced() {
        return post.announced();
    }

    List<CustomerChanged> changes() {
        return announced().stream()
                .filter(CustomerChanged.class::isInstance)
                .map(CustomerChanged.class::cast)
                .toList();
    }

    /** Of each event, whom it is about and its version. */
    List<String> versions() {
        return announced().stream()
                .map(event -> People.nameOf(event.customerId()) + " " + event.version())
                .toList();
    }

    List<CustomerState> files(String... customerIds) {
        return Stream.of(customerIds).map(management::customer).flatMap(Optional::stream).toList();
    }

    void move(String customerId) {
        management.move(customerId, LAKE_ROAD);
    }

    void changeEmail(String customerId) {
        management.changeEmail(customerId, "countess@example.org");
    }

    void erase(String customerId) {
        management.erase(customerId);
    }

    /** Ada has been erased, Grace is a customer, and a third one never was. */
    List<String> requestsThatAreNotRefused() {
        CustomerState other = GRACE.reachableAt("other@example.org");
        return Stream.of(
                        notRefused("move of Ada, who was erased", () -> move("c-17")),
                        notRefused("e-mail of Ada, who was erased", () -> changeEmail("c-17")),
                        notRefused("second erasure of Ada", () -> erase("c-17")),
                        notRefused("move of a stranger", () -> move("c-19")),
                        notRefused("erasure of a stranger", () -> erase("c-19")),
                        notRefused("Ada's old id for her", () -> management.register(ADA)),
                        notRefused("Grace's id for another", () -> management.register(other)),
                        notRefused("Grace once more", () -> management.register(again(GRACE))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static CustomerState again(CustomerState customer) {
        return People.asDelivered(customer);
    }

    private static Optional<String> notRefused(String request, Runnable attempt) {
        Optional<RuntimeException> failure = Failure.of(attempt);
        return failure.isEmpty()
                ? Optional.of(request + ": accepted")
                : failure.filter(thrown -> !(thrown instanceof IllegalArgumentException))
                        .map(thrown -> request + ": " + thrown.getClass().getSimpleName());
    }
}
