package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.People.ADA_REGISTERED;
import static insurance.People.GRACE_REGISTERED;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.RIVER_WALK;
import static insurance.People.corrected;
import static insurance.People.emailChanged;
import static insurance.People.left;
import static insurance.People.moved;
import static insurance.People.surveyed;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import eventstore.InMemoryEventStore;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.CustomerEvent;
import insurance.eventsourcing.Checkpoint;
import insurance.quoting.Quoting;
import insurance.quoting.contract.QuoteMade;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Failure;
import workbook.Guard;

/** 4.12, *Replay is silent*: what works from the start, and what all of its tests need. */
abstract class ReplayIsSilentDetails {

    final TestClock clock = new TestClock("2026-03-02T09:00:00Z");
    WatchedStore<CustomerEvent> log;
    Checkpoint done;
    Buses buses;
    Quoting quoting;

    @BeforeEach
    void start() {
        log = new WatchedStore<>(new InMemoryEventStore<>(clock));
        done = new Checkpoint(0);
        buses = new Buses();
        quoting = restarted();
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("only a move makes a quote")
    void onlyMoves() {
        happened(ADA_REGISTERED, corrected("ada", RIVER_WALK), surveyed("ada", 1932, 120));
        happened(emailChanged("ada", "ada@lake.example"));
        quoting.catchUp();
        Verdict.same(List.of(), buses.sent(), "Ada has not moved. So she should not get a quote.");
        happened(moved("ada", LAKE_ROAD));

        quoting.catchUp();

        Verdict.same(
                List.of(new QuoteMade("ada", "Q5", 480)),
                buses.published(),
                "Ada has moved to the lake, at position 5 of the log. One quote should be"
                        + " announced.");
        Verdict.same(
                List.of(new SendQuote("ada", "Q5", 480)),
                buses.sent(),
                "Ada should get her quote. Communications was to be asked, once.");
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("each quote is for the house as it was known by then")
    void theHouseByThen() {
        happened(ADA_REGISTERED, GRACE_REGISTERED, moved("ada", MILL_LANE));
        log.append("ada", 2, List.of(surveyed("ada", 1998, 100), moved("ada", LAKE_ROAD)));
        happened(moved("grace", RIVER_WALK), left("grace"));

        quoting.catchUp();

        Verdict.same(
                List.of(
                        new SendQuote("ada", "Q3", 320),
                        new SendQuote("ada", "Q5", 300),
                        new SendQuote("grace", "Q6", 270)),
                buses.sent(),
                "Ada moved, and then she moved into another house: a survey and a move in one "
                        + "append. Grace moved, and left later. Each quote is for the house "
                        + "that the log had by then.");
    }

    @Test
    @Order(24)
    @Guard
    @DisplayName("a move that was quoted is not quoted again")
    void onlyWhatIsNew() {
        happened(ADA_REGISTERED, moved("ada", LAKE_ROAD));
        quoting.catchUp();
        quoting.catchUp();
        log.append("ada", 2, Collections.nCopies(2500, emailChanged("ada", "ada@lake.example")));
        happened(moved("ada", MILL_LANE));
        quoting.catchUp();

        Verdict.same(
                List.of("Q2", "Q2503"),
                buses.quotes(),
                "Ada moved, and moved again after 2500 other events. Quoting looked into the log"
                        + " three times, each time up to its end. She should get two quotes.");
        log.forget();
        quoting.catchUp();
        Verdict.that(
                log.eventsRead() <= 1,
                "Nothing has happened since the last call. Only after a restart is the log "
                        + "read again.",
                "1 event at most",
                log.eventsRead() + " events were read",
                "");
    }

    @Test
    @Order(25)
    @Guard
    @DisplayName("only the quote that could not be sent is tried again")
    void sendingFails() {
        happened(ADA_REGISTERED, GRACE_REGISTERED, moved("ada", LAKE_ROAD));
        happened(moved("grace", RIVER_WALK), moved("ada", MILL_LANE));
        buses.failOnce("Q4");

        Optional<RuntimeException> failure = Failure.of(quoting::catchUp);

        Verdict.that(
                failure.filter(ReplayIsSilentDetails::knowsOfTheConnection).isPresent(),
                "Grace's quote could not be sent. That failure has to come out, itself or as "
                        + "a cause, or operations never learns of it.",
                "no connection",
                failure,
                "");
        quoting.catchUp();
        Verdict.same(
                List.of("Q3", "Q4", "Q5"),
                buses.quotes(),
                "Grace's quote could not be sent the first time. In the end each of the three "
                        + "should have been sent, and once.");
    }

    @Test
    @Order(26)
    @Guard
    @DisplayName("as long as a quote has not been sent, its move is not done")
    void doneAfterwards() {
        List<Long> meanwhile = new ArrayList<>();
        buses.whileSending(() -> meanwhile.add(done.position()));
        happened(ADA_REGISTERED, moved("ada", LAKE_ROAD));

        quoting.catchUp();

        Verdict.that(
                !meanwhile.isEmpty() && !meanwhile.contains(2L),
                "Ada's move is at position 2. While her quote is being sent, the machine may "
                        + "stop. So the move must not be done yet, or she never gets it.",
                "done before the quote was sent: 1 at most",
                meanwhile,
                "");
    }

    @Test
    @Order(27)
    @Guard
    @DisplayName("without a house there is neither a quote nor a failure")
    void noHouse() {
        happened(moved("edsger", LAKE_ROAD), ADA_REGISTERED, left("ada"), moved("ada", LAKE_ROAD));
        happened(GRACE_REGISTERED, moved("grace", RIVER_WALK));

        Verdict.same(
                Optional.empty(),
                Failure.of(quoting::catchUp),
                "Edsger registered on paper, so no house is known. That is not a failure: "
                        + "others are waiting.");
        Verdict.same(
                List.of("Q6"),
                buses.quotes(),
                "Of Edsger no house is known, and Ada had left. Only Grace should get a quote.");
    }

    @Test
    @Order(29)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: quoting reads published events only and cannot append")
    void contractsOnly() {
        Rule.holds(
                "The events are what two systems share, and the code behind them is not.",
                classes()
                        .that()
                        .resideInAPackage("insurance.quoting..")
                        .should(
                                knowNothingOf("insurance.customer", "insurance.communications")
                                        .butTheirContracts(
                                                "insurance.customer.contract",
                                                "insurance.communications.contract")));
        Rule.readsOnly("insurance.quoting..");
    }

    static boolean knowsOfTheConnection(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("no connection")
                || failure.getCause() != null && knowsOfTheConnection(failure.getCause());
    }

    void happened(CustomerEvent... events) {
        for (CustomerEvent event : events) {
            log.happened(event.customerId(), event);
        }
    }

    /** Its memory is empty, and the checkpoint is where it was. */
    Quoting restarted() {
        return new Quoting(log.readOnly(), done, buses, buses);
    }
}
