package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import insurance.story.Messages;
import insurance.words.MessageName;
import insurance.words.RecordSample;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import messaging.Command;
import messaging.Event;
import messaging.Message;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Exercise;
import workbook.Guard;

@Exercise(
        number = "1.1",
        title = "Two kinds of message",
        minutes = 10,
        edit = "src/main/java/insurance/story/Messages.java",
        claims = {"B1", "B2"})
class E01TwoKindsOfMessageTest {

    private static final List<Integer> WISHES = List.of(1, 4);
    private static final List<Integer> FACTS = List.of(2, 3, 5);
    private static final Map<Integer, List<String>> FOREIGN =
            Map.of(
                    1, List.of("quote", "email", "mail", "send"),
                    2, List.of("quote", "email", "mail", "sent", "data"),
                    3,
                            List.of(
                                    "address",
                                    "send",
                                    "sent",
                                    "emailed",
                                    "mailed",
                                    "email",
                                    "mail",
                                    "accepted"),
                    4, List.of("address", "make", "create", "calculate", "update"),
                    5,
                            List.of(
                                    "address",
                                    "made",
                                    "created",
                                    "calculated",
                                    "accepted",
                                    "delivered"));
    private static final Map<Integer, List<String>> COMPONENTS =
            Map.of(
                    1, List.of("customerId", "newAddress"),
                    2, List.of("customerId", "newAddress"),
                    3, List.of("customerId", "quoteId", "coverages"),
                    4, List.of("customerId", "quoteId"),
                    5, List.of("customerId", "quoteId"));
    private static final Map<Integer, List<String>> OTHERS =
            Map.of(
                    2, List.of("quoting", "communications"),
                    3, List.of("communications"),
                    5, List.of("quoting"));

    @Test
    @Order(1)
    @Guard
    @DisplayName("the story still has its five messages, and none has lost a word")
    void nothingIsLost() {
        assertThat(Messages.inOrder())
                .withFailMessage(
                        "The story has five different sentences, so it has five different messages.")
                .hasSize(5)
                .doesNotHaveDuplicates();
        for (int place = 1; place <= 5; place++) {
            assertThat(componentsOf(message(place)))
                    .withFailMessage(
                            """
                            Message %s should say what it says now, no less and no more. What is missing nobody can know later,
                            and what tells others what to do next makes a command of it.
                            expected: %s
                            but was:  %s""",
                            told(place), COMPONENTS.get(place), componentsOf(message(place)))
                    .isEqualTo(COMPONENTS.get(place));
        }
    }

    @Test
    @Order(2)
    @DisplayName("a wish, said to one system, is a command")
    void wishesAreCommands() {
        for (int place : WISHES) {
            assertThat(kind(message(place)))
                    .withFailMessage(
                            """
                            Message %s asks one particular system to do something, and that system may refuse.
                            expected: a command
                            but was:  %s""",
                            told(place), kind(message(place)))
                    .isEqualTo("a command");
        }
    }

    @Test
    @Order(3)
    @DisplayName("a fact, told to whoever cares, is an event")
    void factsAreEvents() {
        for (int place : FACTS) {
            assertThat(kind(message(place)))
                    .withFailMessage(
                            """
                            Message %s tells what has happened already. Nobody can refuse that any more.
                            expected: an event
                            but was:  %s""",
                            told(place), kind(message(place)))
                    .isEqualTo("an event");
        }
    }

    @Test
    @Order(4)
    @DisplayName("a command asks: its name begins with a verb, as in \"open the window\"")
    void commandsAsk() {
        for (int place : WISHES) {
            assertThat(MessageName.of(message(place), "Command").asks())
                    .withFailMessage(
                            """
                            The name of message %s does not ask for anything.
                            expected: a name that begins with a verb, such as a colleague would use on the phone
                            but was:  %s
                            (If that does begin with a verb, it is one that the workbook does not know. Take a plainer one.)""",
                            told(place), message(place).getSimpleName())
                    .isTrue();
        }
    }

    @Test
    @Order(5)
    @DisplayName("an event states: its name says what has happened, as in \"window opened\"")
    void eventsState() {
        for (int place : FACTS) {
            assertThat(MessageName.of(message(place), "Event").states())
                    .withFailMessage(
                            """
                            The name of message %s does not say that something has happened.
                            expected: a name with a verb in the past tense
                            but was:  %s""",
                            told(place), message(place).getSimpleName())
                    .isTrue();
        }
    }

    @Test
    @Order(6)
    @DisplayName("an event leaves it to the others what they do next")
    void eventsDoNotTellOthersWhatToDo() {
        for (int place : FACTS) {
            assertThat(wordsThatTellOthers(place))
                    .withFailMessage(
                            """
                            Message %s is a command in disguise: it looks like an event and says who should do what next.
                            Then the sender knows its receivers again, and the decoupling is gone.
                            expected: only what has happened
                            but it says: %s""",
                            told(place), String.join(", ", wordsThatTellOthers(place)))
                    .isEmpty();
        }
    }

    @Test
    @Order(7)
    @DisplayName("each message says what its sentence says, and not what another one says")
    void theRightWords() {
        for (int place = 1; place <= 5; place++) {
            MessageName name = new MessageName(message(place).getSimpleName());
            assertThat(FOREIGN.get(place).stream().filter(name::mentions))
                    .withFailMessage(
                            """
                            Message %s tells of something else than its sentence. Read the comment above it once more:
                            who speaks there, and what has happened by then, or is to be done?""",
                            told(place))
                    .isEmpty();
        }
    }

    @Test
    @Order(8)
    @DisplayName("what has happened cannot be changed afterwards")
    void eventsCannotBeChanged() {
        for (int place : FACTS) {
            List<String> changeable = new RecordSample(message(place)).changeable();
            assertThat(changeable)
                    .withFailMessage(
                            """
                            Somebody can change message %s after it was sent, and so rewrite what has happened.
                            expected: an event that stays as it was made
                            but:      its %s could still be changed""",
                            told(place), String.join(", ", changeable))
                    .isEmpty();
        }
    }

    private static Class<? extends Record> message(int place) {
        return Messages.inOrder().get(place - 1);
    }

    private static String told(int place) {
        return place + " (" + message(place).getSimpleName() + ")";
    }

    private static String kind(Class<?> message) {
        boolean command = Command.class.isAssignableFrom(message);
        boolean event = Event.class.isAssignableFrom(message);
        if (command && event) {
            return "both at once";
        } else if (command) {
            return "a command";
        } else {
            return event ? "an event" : "no message at all: no " + Message.class.getSimpleName();
        }
    }

    private static List<String> componentsOf(Class<? extends Record> message) {
        return Arrays.stream(message.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    private static List<String> wordsThatTellOthers(int place) {
        return Stream.concat(
                        Stream.of(MessageName.of(message(place), "Event").name()),
                        componentsOf(message(place)).stream())
                .filter(word -> tellsOthers(new MessageName(word), OTHERS.get(place)))
                .toList();
    }

    private static boolean tellsOthers(MessageName name, List<String> others) {
        return name.hidesAWish() || others.stream().anyMatch(name::mentions);
    }
}
