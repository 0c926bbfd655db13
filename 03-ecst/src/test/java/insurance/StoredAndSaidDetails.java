package insurance;

import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.RIVER_WALK;
import static insurance.People.nameOf;

import insurance.customer.MovingDesk;
import insurance.customer.OutboxRelay;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerState;
import insurance.customer.contract.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import messaging.Envelope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Failure;
import workbook.Guard;

/** 3.2, *Stored and said*: what works from the start, and what all of its tests need. */
abstract class StoredAndSaidDetails {

    private static final int MOST_CUTS = 30;

    final List<Envelope<CustomerEvent>> heard = new ArrayList<>();
    Post post;
    ComputerRoom room;

    @BeforeEach
    void openTheInsurer() {
        heard.clear();
        post = new Post();
        post.queue.consume("quoting", CustomerEvent.class, heard::add);
        room = new ComputerRoom(post.queue, ADA, GRACE);
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("no letter overtakes another one about the same customer")
    void inOrder() {
        room.addToOutbox(adaMoves(2, HILL_STREET, LAKE_ROAD));
        room.addToOutbox(adaMoves(3, LAKE_ROAD, MILL_LANE));
        room.queueFails(1);
        untilItFails(this::theRelayRuns);
        theRelayRuns();
        theRelayRuns();

        Verdict.same(
                versions().stream().sorted().toList(),
                versions(),
                "Two letters about Ada were in the outbox, and the queue was down for a moment. Quoting should get her moves in their order.");

        openTheInsurer();
        room.queueIsDown();
        untilItFails(() -> adaMovesTo(LAKE_ROAD));
        room.queueIsBack();
        adaMovesTo(MILL_LANE);
        theRelayRuns();

        Verdict.same(
                "8 Mill Lane",
                knownToQuoting(),
                "Ada moved twice, and the queue was down the first time. Her second letter overtook the first one.");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("when nothing fails, each letter is brought once")
    void once() {
        room.addToOutbox(adaMoves(2, HILL_STREET, LAKE_ROAD));
        room.whilePutting(() -> room.addToOutbox(adaMoves(3, LAKE_ROAD, MILL_LANE)));
        for (int run = 0; run < 3; run++) {
            theRelayRuns();
        }

        Verdict.same(
                List.of("Ada 2", "Ada 3"),
                heard.stream().map(StoredAndSaidDetails::told).toList(),
                "Nothing failed. Two letters were in the outbox, and the second one came while the relay was bringing the first.");
        Verdict.nothing(
                room.outbox().stream().map(StoredAndSaidDetails::told).toList(),
                "The queue has got all letters, and these are still in the outbox. It grows forever.");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("each move is announced with its version, and with the houses before and after")
    void announced() {
        adaMovesTo(LAKE_ROAD);
        new MovingDesk(room, room, post.envelopes).move("c-18", RIVER_WALK);
        adaMovesTo(HILL_STREET);
        theRelayRuns();

        Verdict.same(
                List.of(
                        new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)),
                        new CustomerChanged(2, GRACE, GRACE.at(RIVER_WALK)),
                        new CustomerChanged(3, ADA.at(LAKE_ROAD), ADA)),
                post.announced(),
                "Ada moved to the lake, Grace to the river, and Ada back home.");
        Verdict.same(
                List.of("customer"),
                heard.stream().map(Envelope::source).distinct().toList(),
                "The envelope says who sent it.");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("the move of a stranger is refused, and not announced")
    void stranger() {
        MovingDesk desk = new MovingDesk(room, room, post.envelopes);
        Optional<RuntimeException> failure = Failure.of(() -> desk.move("c-19", LAKE_ROAD));
        theRelayRuns();

        Verdict.same(
                "IllegalArgumentException",
                failure.map(it -> it.getClass().getSimpleName()).orElse("no failure"),
                "Nobody knows a customer c-19, and the desk did not refuse the move.");
        Verdict.nothing(post.announced(), "The move was refused, and announced all the same.");
    }

    void forEachCut(IntPredicate story) {
        int cut = 0;
        boolean powerFailed;
        do {
            cut++;
            openTheInsurer();
            powerFailed = story.test(cut);
        } while (powerFailed && cut < MOST_CUTS);
    }

    /** After a failure the program starts again, and knows nothing but what was stored. */
    static void untilItFails(Runnable program) {
        try {
            program.run();
        } catch (RuntimeException | PowerCut failure) {
            // all that was in memory is gone
        }
    }

    void adaMovesTo(Home home) {
        new MovingDesk(room, room, post.envelopes).move("c-17", home);
    }

    void theRelayRuns() {
        new OutboxRelay(room, room, post.envelopes).bringLetters();
        post.queue.deliverAll();
    }

    Envelope<CustomerEvent> adaMoves(long version, Home from, Home to) {
        CustomerEvent event = new CustomerChanged(version, ADA.at(from), ADA.at(to));
        return post.envelopes.first("customer", event);
    }

    String inTheFile() {
        return streetOf(room.file("c-17").customer());
    }

    String knownToQuoting() {
        post.queue.deliverAll();
        return streetOf(heard.isEmpty() ? ADA : heard.getLast().message().state().orElseThrow());
    }

    static String streetOf(CustomerState customer) {
        return customer.home().address().street();
    }

    /** A letter that comes twice is told once. */
    List<String> versions() {
        return heard.stream().map(StoredAndSaidDetails::told).distinct().toList();
    }

    static String told(Envelope<CustomerEvent> letter) {
        return nameOf(letter.subject()) + " " + letter.message().version();
    }
}
