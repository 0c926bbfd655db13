package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.Addresses.HILL_STREET;
import static insurance.Addresses.LAKE_ROAD;
import static insurance.Addresses.MILL_LANE;
import static insurance.Addresses.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import com.tngtech.archunit.core.domain.JavaClasses;
import eventstore.EventStore;
import eventstore.InMemoryEventStore;
import eventstore.Recorded;
import insurance.communications.Communications;
import insurance.communications.Email;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import insurance.eventsourcing.Checkpoint;
import insurance.quoting.Quoting;
import insurance.quoting.contract.QuoteMade;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import messaging.Command;
import messaging.CommandBus;
import messaging.Envelopes;
import messaging.Event;
import messaging.EventBus;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Messaging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;
import workbook.flow.Drawn;
import workbook.rules.ModuleClasses;

@Exercise(
        number = "4.12",
        title = "Replay is silent",
        minutes = 14,
        edit = "src/main/java/insurance/quoting/Quoting.java",
        claims = {"F9", "A1"},
        remember =
                "A replay repeats what is learned and not what is sent. The checkpoint of the side effects outlives the restart, and moves after the effect.")
class E12ReplayIsSilentTest {

    private static final JavaClasses OURS =
            ModuleClasses.compiledWith(Quoting.class, "insurance.quoting");

    private static final CustomerEvent ADA_REGISTERED =
            new CustomerRegistered("ada", "paul", "Ada", "ada@example.org", HILL_STREET, 1932, 120);
    private static final CustomerEvent GRACE_REGISTERED =
            new CustomerRegistered(
                    "grace", "mary", "Grace", "grace@example.org", MILL_LANE, 1998, 90);

    private final TestClock clock = new TestClock("2026-03-02T09:00:00Z");
    private Log log;
    private Checkpoint done;
    private Buses buses;
    private Quoting quoting;

    @BeforeEach
    void start() {
        log = new Log(new InMemoryEventStore<>(clock));
        done = new Checkpoint(0);
        buses = new Buses();
        quoting = new Quoting(log.readOnly(), done, buses, buses);
    }

    @Test
    @Order(1)
    @DisplayName("Ada gets one e-mail, however often the log is replayed")
    void oneEmail(TestReporter reporter) {
        List<Email> emails = new ArrayList<>();
        InMemoryQueue queue = new InMemoryQueue(new Flow());
        AtomicInteger ids = new AtomicInteger();
        Messaging messaging =
                new Messaging(queue, new Envelopes(clock, () -> "m" + ids.incrementAndGet()));
        Communications communications =
                new Communications(Map.of("ada", "ada@example.org"), emails::add);
        messaging.commandsOf("communications").handle(SendQuote.class, communications::sendQuote);
        happened(ADA_REGISTERED);
        happened(new AddressChanged("ada", "mary", LAKE_ROAD));

        for (int start = 1; start <= 3; start++) {
            new Quoting(
                            log.readOnly(),
                            done,
                            messaging.eventsOf("quoting"),
                            messaging.commandsOf("quoting"))
                    .catchUp();
            queue.deliverAll();
            Drawn.reached("start " + start + ": e-mails", done.position(), 2, false);
        }

        reporter.publishEntry(
                "what happened",
                "quoting was started 3 times\nAda moved once\nAda's e-mails:\n"
                        + String.join(
                                "\n",
                                emails.stream().map(it -> it.text().substring(0, 13)).toList()));
        assertThat(emails.stream().map(Email::text))
                .withFailMessage(
                        """
                        Ada moved once. Quoting was started three times, and each time it read the log. She should find one e-mail.
                        expected: 1 e-mail
                        but:      %s e-mails: %s
                        Which part of the work may be done again at each start?""",
                        emails.size(), emails.stream().map(Email::text).toList())
                .containsExactly("Your quote Q2: 480 euros a year");
    }

    @Test
    @Order(2)
    @DisplayName("after a silent replay, everything is known again")
    void learnsFromTheReplay() {
        happened(
                new CustomerRegistered(
                        "kay", "paul", "Kay", "kay@example.org", HILL_STREET, 1932, 120));
        happened(new HouseSurveyed("kay", "surveyor", 1998, 100));
        happened(new AddressChanged("kay", "paul", MILL_LANE));
        Checkpoint writtenDown = new Checkpoint(3);

        Quoting restarted = new Quoting(log.readOnly(), writtenDown, buses, buses);
        restarted.catchUp();
        happened(new AddressChanged("kay", "mary", LAKE_ROAD));
        restarted.catchUp();

        assertThat(buses.sent())
                .as(
                        "Quoting was started again, with everything up to Kay's first move done. Then Kay moved once more: one quote is due, for the house that the old events told about.")
                .containsExactly(new SendQuote("kay", "Q4", 300));
        assertThat(buses.published())
                .as("What was done before the restart should not be announced again, either.")
                .hasSize(1);
    }

    @Test
    @Order(3)
    @DisplayName("what was not quoted before a restart is quoted afterwards, once")
    void whileItWasDown() {
        happened(ADA_REGISTERED);
        happened(new AddressChanged("ada", "mary", LAKE_ROAD));
        quoting.catchUp();
        buses.forget();
        happened(new AddressChanged("ada", "mary", MILL_LANE));
        happened(GRACE_REGISTERED);
        happened(new AddressChanged("grace", "paul", RIVER_WALK));

        Quoting restarted = new Quoting(log.readOnly(), done, buses, buses);
        restarted.catchUp();
        restarted.catchUp();

        assertThat(quotes())
                .as(
                        "While quoting was down, Ada and Grace moved. That was not quoted yet, so each should get one quote, and nothing older.")
                .containsExactly("Q3", "Q5");

        start();
        happened(ADA_REGISTERED);
        happened(GRACE_REGISTERED);
        happened(new AddressChanged("ada", "mary", LAKE_ROAD));
        happened(new AddressChanged("grace", "paul", RIVER_WALK));
        buses.failOnce("Q4");
        Failure.of(quoting::catchUp);

        new Quoting(log.readOnly(), done, buses, buses).catchUp();

        assertThat(quotes())
                .as(
                        "Grace's quote could not be sent, and then quoting was started again. Grace's should be sent now, and Ada's not again.")
                .containsExactly("Q3", "Q4");
    }

    @Test
    @Order(4)
    @DisplayName("a replay that breaks off changes nothing")
    void replayFails() {
        happened(ADA_REGISTERED);
        happened(new AddressChanged("ada", "mary", LAKE_ROAD));
        quoting.catchUp();
        buses.forget();
        Quoting restarted = new Quoting(log.readOnly(), done, buses, buses);
        log.failNextTime();
        Failure.of(restarted::catchUp);

        happened(new AddressChanged("ada", "mary", MILL_LANE));
        restarted.catchUp();

        assertThat(quotes())
                .as(
                        "The log could not be read, once. After that Ada moved, and should get one quote for that, and nothing older.")
                .containsExactly("Q3");

        start();
        happened(ADA_REGISTERED);
        happened(new AddressChanged("ada", "mary", LAKE_ROAD));
        happened(new AddressChanged("ada", "mary", MILL_LANE));
        quoting.catchUp();
        buses.forget();
        log.failNextTimeAfter(1);
        Failure.of(new Quoting(log.readOnly(), done, buses, buses)::catchUp);

        new Quoting(log.readOnly(), done, buses, buses).catchUp();

        assertThat(buses.sent())
                .as(
                        "All moves had been quoted. A replay stopped after the first event, and the next one went through. Old quotes stay done all the same.")
                .isEmpty();
    }

    @Test
    @Order(5)
    @DisplayName("in the end every event is done, whether there was a quote to send or not")
    void allDone() {
        happened(ADA_REGISTERED);
        happened(new AddressChanged("ada", "mary", LAKE_ROAD));
        happened(new AddressChanged("edsger", "paul", MILL_LANE));
        Failure.of(quoting::catchUp);
        assertThat(done.position())
                .as(
                        "Ada got her quote. Of Edsger no house is known, so there is none to send. With that, everything is done, up to position 3.")
                .isEqualTo(3);
        happened(new EmailChanged("ada", "ada", "ada@lake.example"));
        happened(new HouseSurveyed("ada", "surveyor", 1932, 130));

        quoting.catchUp();

        assertThat(done.position())
                .as(
                        "A new e-mail address and a survey ask for no quote. They are done all the same, up to position 5.")
                .isEqualTo(5);
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("a move makes one quote that is announced and sent")
    void quotesAMove() {
        happened(ADA_REGISTERED);
        happened(new AddressChanged("ada", "mary", LAKE_ROAD));

        quoting.catchUp();

        assertThat(buses.published())
                .as(
                        "Ada has moved to the lake, at position 2 of the log. There should be one quote, and it should be announced.")
                .containsExactly(new QuoteMade("ada", "Q2", 480));
        assertThat(buses.sent())
                .as("Ada should get her quote. Communications was to be asked, once.")
                .containsExactly(new SendQuote("ada", "Q2", 480));
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("only a move makes a quote")
    void onlyMoves() {
        happened(ADA_REGISTERED);
        happened(new AddressCorrected("ada", "mary", RIVER_WALK, "misheard"));
        happened(new EmailChanged("ada", "ada", "ada@lake.example"));
        happened(new HouseSurveyed("ada", "surveyor", 1932, 130));
        happened(new CustomerLeft("ada", "paul", "too dear"));

        quoting.catchUp();

        assertThat(buses.sent()).as("Ada has not moved. So she should not get a quote.").isEmpty();
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("each quote is for the house as it was known by then")
    void theHouseByThen() {
        happened(ADA_REGISTERED);
        happened(GRACE_REGISTERED);
        happened(new AddressChanged("ada", "mary", MILL_LANE));
        log.append(
                "ada",
                2,
                List.of(
                        new HouseSurveyed("ada", "mary", 1998, 100),
                        new AddressChanged("ada", "mary", LAKE_ROAD)));
        happened(new AddressChanged("grace", "paul", RIVER_WALK));
        happened(new CustomerLeft("grace", "paul", "too dear"));

        quoting.catchUp();

        assertThat(buses.sent())
                .as(
                        "Ada moved, and then she moved into another house: a survey and a move in one append. Grace moved, and left later. Each quote is for the house that the log had by then.")
                .containsExactly(
                        new SendQuote("ada", "Q3", 320),
                        new SendQuote("ada", "Q5", 300),
                        new SendQuote("grace", "Q6", 270));
    }

    @Test
    @Order(24)
    @Guard
    @DisplayName("what was quoted is not quoted again")
    void onlyWhatIsNew() {
        happened(ADA_REGISTERED);
        happened(new AddressChanged("ada", "mary", LAKE_ROAD));
        quoting.catchUp();

        quoting.catchUp();
        happened(new AddressChanged("ada", "mary", MILL_LANE));
        quoting.catchUp();

        assertThat(quotes())
                .as(
                        "Ada moved twice, and quoting looked into the log three times. She should get two quotes.")
                .containsExactly("Q2", "Q3");
        int before = log.eventsRead();
        quoting.catchUp();
        assertThat(log.eventsRead() - before)
                .as(
                        "Nothing has happened since the last call, and this many events were read. Only after a restart is the log read again.")
                .isLessThanOrEqualTo(1);
    }

    @Test
    @Order(25)
    @Guard
    @DisplayName("only the quote that could not be sent is tried again")
    void sendingFails() {
        happened(ADA_REGISTERED);
        happened(GRACE_REGISTERED);
        happened(new AddressChanged("ada", "mary", LAKE_ROAD));
        happened(new AddressChanged("grace", "paul", RIVER_WALK));
        happened(new AddressChanged("ada", "mary", MILL_LANE));
        buses.failOnce("Q4");

        var failure = Failure.of(quoting::catchUp);
        assertThat(failure.map(E12ReplayIsSilentTest::causes).orElse("nothing"))
                .as(
                        "Grace's quote could not be sent. That failure has to come out, itself or as a cause, or operations never hears of it.")
                .contains("no connection");
        quoting.catchUp();

        assertThat(quotes())
                .as(
                        "Grace's quote could not be sent the first time. In the end each of the three should have been sent, and once.")
                .containsExactly("Q3", "Q4", "Q5");
    }

    @Test
    @Order(26)
    @Guard
    @DisplayName("as long as a quote has not been sent, its move is not done")
    void doneAfterwards() {
        List<Long> meanwhile = new ArrayList<>();
        buses.whileSending(() -> meanwhile.add(done.position()));
        happened(ADA_REGISTERED);
        happened(new AddressChanged("ada", "mary", LAKE_ROAD));

        quoting.catchUp();

        assertThat(meanwhile)
                .as(
                        "Ada's move stands at position 2. If the machine stops while her quote is being sent, the move must not be done yet, or she never gets it.")
                .isNotEmpty()
                .doesNotContain(2L);
    }

    @Test
    @Order(27)
    @Guard
    @DisplayName("without a house there is neither a quote nor a failure")
    void noHouse() {
        happened(new AddressChanged("edsger", "paul", LAKE_ROAD));
        happened(ADA_REGISTERED);
        happened(new CustomerLeft("ada", "paul", "too dear"));
        happened(new AddressChanged("ada", "paul", LAKE_ROAD));
        happened(GRACE_REGISTERED);
        happened(new AddressChanged("grace", "paul", RIVER_WALK));

        var failure = Failure.of(quoting::catchUp);

        assertThat(failure.map(Object::toString))
                .as(
                        "Edsger registered on paper, so no house is known. That is not a failure: others are waiting.")
                .isEmpty();
        assertThat(quotes())
                .as("Of Edsger no house is known, and Ada had left. Only Grace should get a quote.")
                .containsExactly("Q6");
    }

    @Test
    @Order(28)
    @Guard
    @DisplayName("one call goes up to the end of the log, however long it is")
    void aLongLog() {
        happened(ADA_REGISTERED);
        log.append(
                "ada",
                1,
                Collections.nCopies(2500, new EmailChanged("ada", "ada", "ada@lake.example")));
        happened(new AddressChanged("ada", "mary", LAKE_ROAD));

        quoting.catchUp();

        assertThat(quotes())
                .as(
                        "Ada's move comes after 2501 other events. Catching up means up to the end of the log.")
                .containsExactly("Q2502");
    }

    @Test
    @Order(29)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: quoting knows of the others only what they publish")
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
                                                "insurance.communications.contract")),
                OURS);
    }

    @Test
    @Order(30)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: quoting cannot append to customer management's log")
    void readsOnly() {
        Rule.holds(
                "The log belongs to customer management, which alone writes down its events.",
                classes()
                        .that()
                        .resideInAPackage("insurance.quoting..")
                        .should(
                                knowNothingOf("eventstore")
                                        .butTheirContracts(
                                                "eventstore.EventLog", "eventstore.Recorded")),
                OURS);
    }

    private void happened(CustomerEvent event) {
        long version = log.read(event.customerId()).size();
        log.append(event.customerId(), version, List.of(event));
    }

    private static String causes(Throwable failure) {
        String said = String.valueOf(failure.getMessage());
        return failure.getCause() == null ? said : said + " " + causes(failure.getCause());
    }

    private List<String> quotes() {
        return buses.sent().stream().map(it -> ((SendQuote) it).quoteId()).toList();
    }

    /** Keeps what is said, and may lose its connection once. */
    private static final class Buses implements EventBus, CommandBus {

        private final List<Event> published = new ArrayList<>();
        private final List<Command> sent = new ArrayList<>();
        private final Set<String> failing = new HashSet<>();
        private Runnable meanwhile = () -> {};

        List<Event> published() {
            return published;
        }

        List<Command> sent() {
            return sent;
        }

        void forget() {
            published.clear();
            sent.clear();
        }

        void whileSending(Runnable look) {
            meanwhile = look;
        }

        void failOnce(String quoteId) {
            failing.add(quoteId);
        }

        @Override
        public void publish(Event event) {
            meanwhile.run();
            published.add(event);
        }

        @Override
        public void send(Command command) {
            if (command instanceof SendQuote quote && failing.remove(quote.quoteId())) {
                throw new IllegalStateException("no connection");
            }
            meanwhile.run();
            sent.add(command);
        }

        @Override
        public <E extends Event> void subscribe(Class<E> type, Consumer<? super E> subscriber) {
            // Nobody needs to hear anything here.
        }

        @Override
        public <C extends Command> void handle(Class<C> type, Consumer<? super C> handler) {
            // Nobody needs to handle anything here.
        }
    }

    /** A log that cannot be read once in a while, and counts what is read. */
    private static final class Log implements EventStore<CustomerEvent> {

        private final EventStore<CustomerEvent> events;
        private int readable = Integer.MAX_VALUE;
        private int eventsRead;

        Log(EventStore<CustomerEvent> events) {
            this.events = events;
        }

        void failNextTime() {
            failNextTimeAfter(0);
        }

        void failNextTimeAfter(int eventsRead) {
            readable = eventsRead;
        }

        @Override
        public long append(
                String streamId, long expectedVersion, List<? extends CustomerEvent> more) {
            return events.append(streamId, expectedVersion, more);
        }

        @Override
        public List<Recorded<CustomerEvent>> read(String streamId, long afterVersion) {
            return events.read(streamId, afterVersion);
        }

        int eventsRead() {
            return eventsRead;
        }

        @Override
        public List<Recorded<CustomerEvent>> readAll(long afterPosition, int most) {
            int last = readable;
            readable = Integer.MAX_VALUE;
            if (last == 0) {
                throw new IllegalStateException("the log cannot be read now");
            }
            List<Recorded<CustomerEvent>> page = events.readAll(afterPosition, most);
            eventsRead += page.size();
            return last >= page.size() ? page : new BrokenOff<>(page, last);
        }
    }

    /** What was being read when the connection broke. */
    private static final class BrokenOff<E> extends AbstractList<E> {

        private final List<E> page;
        private final int last;

        BrokenOff(List<E> page, int last) {
            this.page = page;
            this.last = last;
        }

        @Override
        public E get(int index) {
            if (index >= last) {
                throw new IllegalStateException("the log cannot be read any further");
            }
            return page.get(index);
        }

        @Override
        public int size() {
            return page.size();
        }
    }
}
