package workbook.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.flow.Golden.assertIsGolden;
import static workbook.flow.Golden.sentences;
import static workbook.flow.Golden.wrong;

import insurance.customer.CustomerManagement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbook.flow.Office.AddressChanged;
import workbook.flow.Office.Moved;

@DisplayName("A picture of what moved")
class PicturesTest {

    @Test
    @DisplayName("of two quick moves shows that the first answer is newer than its event")
    void newerThanTheEvent() {
        Picture picture = Office.drawn("sequence", Office::twoQuickMoves);

        assertThat(sentences(picture))
                .containsExactly(
                        "customer publishes the event AddressChanged (Ada, 12 Lake Road, Newtown).",
                        "customer publishes the event AddressChanged (Ada, 1 High Street, Newtown).",
                        "quoting gets AddressChanged (Ada, 12 Lake Road, Newtown).",
                        "quoting asks customer: customer.",
                        "customer answers quoting: Ada, 1 High Street, Newtown. That is newer than the"
                                + " event, which says 12 Lake Road, Newtown.",
                        "quoting sends the command SendQuote (Ada, 480).",
                        "quoting gets AddressChanged (Ada, 1 High Street, Newtown).",
                        "quoting asks customer: customer.",
                        "customer answers quoting: Ada, 1 High Street, Newtown.",
                        "quoting sends the command SendQuote (Ada, 480).",
                        "communications gets SendQuote (Ada, 480).",
                        "An e-mail goes out to ada@example.org: 480 euros a year",
                        "communications publishes the event QuoteSent (Ada). It is not delivered in"
                                + " this test.",
                        "communications gets SendQuote (Ada, 480).",
                        "An e-mail goes out to ada@example.org: 480 euros a year",
                        "communications publishes the event QuoteSent (Ada). It is not delivered in"
                                + " this test.");
        assertThat(wrong(picture)).containsExactly(5);
        assertIsGolden("two-quick-moves", picture);
    }

    @Test
    @DisplayName("shows failures, retries and dead letters")
    void trouble() {
        Picture picture = Office.drawn("sequence", Office::trouble);

        assertThat(sentences(picture))
                .contains(
                        "communications fails to handle SendQuote (Ada, 480): the mail server is down."
                                + " The message comes again.",
                        "communications gets SendQuote (Ada, 480) again.",
                        "communications is given no more of SendQuote (Ada, 480): it is a dead letter.",
                        "quoting asks customer: customer. There is no answer.");
        assertIsGolden("trouble", picture);
    }

    @Test
    @DisplayName("knows at each step which system has learnt what")
    void whoKnowsWhat() {
        Picture picture = Office.drawn("sequence", Office::twoQuickMoves);

        assertThat(picture.moments().get(4).learned())
                .containsOnlyKeys("quoting")
                .containsValue("Ada, 1 High Street, Newtown");
    }

    @Test
    @DisplayName("of the queue shows the letter for Grace behind the one for Ada")
    void queue() {
        Picture picture =
                Office.drawn(
                        "queue",
                        () -> {
                            Office office = new Office();
                            for (String customer : List.of("c-17", "c-17", "c-18")) {
                                office.messaging
                                        .eventsOf("customer")
                                        .publish(new AddressChanged(customer, Office.LAKE_ROAD));
                            }
                            office.queue.deliverNext();
                            office.queue.deliverNext();
                        });

        assertThat(sentences(picture))
                .containsExactly(
                        "3 messages are in the queue. quoting gets AddressChanged (Ada, 12 Lake Road,"
                                + " Newtown).",
                        "3 messages are in the queue. quoting gets AddressChanged (Ada, 12 Lake Road,"
                                + " Newtown).");
        assertIsGolden("queue", picture);
    }

    @Test
    @DisplayName("of a star counts the questions")
    void star() {
        Picture picture = Office.drawn("star", Office::twoQuickMoves);

        assertThat(picture.words()).containsExactly("quoting asks customer 2 times.");
        assertIsGolden("star", picture);
    }

    @Test
    @DisplayName("of a tree puts each message below the one that led to it")
    void tree() {
        Picture picture = Office.drawn("tree", Office::twoQuickMoves);

        assertThat(picture.title()).contains("2 flows");
        assertIsGolden("tree", picture);
    }

    @Test
    @DisplayName("of a tree needs two systems")
    void noTree() {
        assertThat(Office.drawn(() -> Office.versions(1, 2, 3)))
                .isNotEmpty()
                .noneMatch(picture -> picture.kind().equals("tree"));
    }

    @Test
    @DisplayName("of arrivals shows the version that comes late")
    void arrival() {
        assertThat(Office.drawn(() -> Office.versions(1, 2, 3)))
                .noneMatch(picture -> picture.kind().equals("arrival"));

        Picture picture = Office.drawn("arrival", () -> Office.versions(1, 3, 2, 3));

        assertThat(picture.title()).isEqualTo("quoting gets the versions of Ada");
        assertThat(wrong(picture)).containsExactly(3, 4);
        assertIsGolden("arrival", picture);
    }

    @Test
    @DisplayName("calls no version late that came after steps which are not drawn")
    void arrivalAfterAFold() {
        long[] versions = new long[300];
        for (int i = 0; i < 150; i++) {
            versions[i] = 1_000 + i;
            versions[i + 150] = i;
        }

        assertThat(Office.drawn(() -> Office.versions(versions)))
                .isNotEmpty()
                .noneMatch(picture -> picture.kind().equals("arrival"));
    }

    @Test
    @DisplayName("says where a test is red")
    void red() {
        Recording recording = Recording.of(Office.class, Office::twoQuickMoves);

        Picture picture =
                TestPictures.of(recording.seen(), Optional.of("Ada got two e-mails.")).getFirst();

        assertThat(picture.moments().getLast().sentence())
                .isEqualTo("Here the test is red: Ada got two e-mails.");
        assertThat(picture.moments().getLast().wrong()).isTrue();
    }

    @Test
    @DisplayName("shows a message that was handed to a system without a queue")
    void direct() {
        Picture picture =
                Office.drawn(
                        "arrival",
                        () -> {
                            Drawn.gets("quoting", new Moved(2, "c-17"));
                            Drawn.gets("quoting", new Moved(1, "c-17"));
                        });

        assertThat(wrong(picture)).containsExactly(2);
    }

    @Test
    @DisplayName("folds ten thousand steps")
    void folded() {
        Picture picture = Office.drawn("sequence", () -> Office.versions(new long[10_000]));

        assertThat(picture.moments()).hasSizeLessThan(150);
        assertThat(sentences(picture)).anyMatch(it -> it.matches("… \\d{5} more steps are .*"));
        assertThat(picture.svg().length()).isLessThan(200_000);
    }

    @Test
    @DisplayName("of nested calls shows which system waits for which")
    void nestedCalls() {
        Picture picture = Office.drawn("sequence", () -> new CustomerManagement().move());

        assertThat(sentences(picture))
                .containsExactly(
                        "customer calls quoting and waits.",
                        "quoting calls communications and waits.",
                        "No e-mail goes out to ada@example.org: the mail server is down.",
                        "communications fails, and so does quoting.",
                        "quoting fails, and so does customer.");
        assertIsGolden("nested-calls", picture);
    }
}
