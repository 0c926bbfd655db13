package insurance;

import static insurance.Happened.registered;
import static org.assertj.core.api.Assertions.assertThat;

import eventstore.InMemoryEventStore;
import insurance.callcentre.OwnChange;
import insurance.customer.CustomerManagement;
import insurance.customer.RefusedException;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerCommand.ChangeAddress;
import insurance.customer.contract.CustomerEvent;
import insurance.quotepage.QuotePage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Failure;
import workbook.Guard;

/** 5.6, *Read your own write*: what works from the start, and what all of its tests need. */
abstract class ReadYourOwnWriteDetails extends WaitingDetails {

    static final Address HILL_STREET = new Address("3 Hill Street", "Oldtown");
    static final Address LAKE_ROAD = new Address("12 Lake Road", "Newtown");

    final InMemoryEventStore<CustomerEvent> log =
            new InMemoryEventStore<>(
                    Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));
    final CustomerManagement customerManagement = new CustomerManagement(log);
    PagesBehind pages;
    OwnChange ownChange;

    @BeforeEach
    void openTheReadSide() {
        pages = new PagesBehind(log.readOnly(), progress);
        ownChange = new OwnChange(customerManagement, progress, pages::page);
    }

    @Test
    @Order(11)
    @Guard
    @DisplayName("an interrupted thread gets an InterruptedException")
    void interrupted() {
        Background<Boolean> waiting = Background.start(() -> progress.await(PAGES, 7, LONG_ENOUGH));
        waiting.comesToWait();

        waiting.thread().interrupt();
        boolean ended = waiting.ends();

        Verdict.that(
                ended,
                "The website is shutting down, and interrupts a thread that waits for the pages. It goes "
                        + "on waiting, so the website never ends.");
        assertThat(
                        Failure.of(waiting::result)
                                .filter(it -> it.getCause() instanceof InterruptedException)
                                .isPresent())
                .withFailMessage(
                        """
                        The website is shutting down, and interrupts a thread that waits for the pages. An answer \
                        would say something about the pages, and nothing of that is known.
                        expected: the InterruptedException comes out
                        but:      it does not""")
                .isTrue();
    }

    @Test
    @Order(12)
    @Guard
    @DisplayName("if nothing changes, the page is shown as it is")
    void nothingChanges() {
        adaHasAPage();
        log.append("grace", 0, List.of(registered("grace", "Grace", "8 Mill Lane", "Oldtown", 90)));
        pages.readOn(1);
        log.append("joan", 0, List.of(registered("joan", "Joan", "1 High Street", "Oldtown")));
        ChangeAddress whereSheLives =
                new ChangeAddress(
                        "grace", "Grace", new Address("8 Mill Lane", "Oldtown"), 1932, 90);

        Background<Optional<QuotePage>> shown =
                Background.start(() -> ownChange.changeAddress(whereSheLives, A_MOMENT));

        Verdict.that(shown.finishes(), "Nothing has changed, and Grace is still waiting for it.");
        Verdict.same(
                Optional.of(new QuotePage("Grace", "8 Mill Lane, Oldtown", 320, 0, false)),
                shown.result(),
                "Grace lives in Mill Lane already, so nothing is to be waited for. She should see her "
                        + "own page as it is.");
    }

    @Test
    @Order(13)
    @Guard
    @DisplayName("a refusal is not a page that is late")
    void aRefusalComesOut() {
        adaHasAPage();
        ChangeAddress unknown = new ChangeAddress("grace", "Grace", LAKE_ROAD, 1932, 120);

        Background<Optional<QuotePage>> shown =
                Background.start(() -> ownChange.changeAddress(unknown, A_MOMENT));
        shown.ends();
        var refusal = Failure.of(shown::result);

        assertThat(refusal.filter(RefusedException.class::isInstance).isPresent())
                .withFailMessage(
                        """
                        Customer management does not know Grace, and refuses. Grace did not learn of it.
                        expected: the refusal comes out
                        but:      %s
                        What does she believe about her change now?""",
                        refusal.map(Object::toString).orElse("no failure at all"))
                .isTrue();
    }

    void pagesReadOn(int most) {
        MovesOn.inTime(() -> pages.readOn(most));
    }

    void adaHasAPage() {
        log.append("ada", 0, List.of(registered("ada", "Ada", "3 Hill Street", "Oldtown", 120)));
        pagesReadOn(1);
    }

    static ChangeAddress adaMovesTo(Address address) {
        return new ChangeAddress("ada", "Ada herself", address, 1932, 120);
    }
}
