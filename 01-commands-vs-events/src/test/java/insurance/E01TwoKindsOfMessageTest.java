package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import insurance.story.Messages;
import insurance.words.MessageName;
import insurance.words.RecordSample;
import insurance.words.Sentence;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import messaging.Command;
import messaging.Event;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Guard;

@Exercise(
        number = "1.1",
        title = "Two kinds of message",
        minutes = 10,
        core = true,
        edit = "src/main/java/insurance/story/Messages.java",
        claims = {"B1", "B2"},
        remember =
                "A command is a wish, which may be refused. An event is a fact, and it is too late to refuse.")
class E01TwoKindsOfMessageTest {

    private static final List<Sentence> WISHES = sentences(true);
    private static final List<Sentence> FACTS = sentences(false);

    @Test
    @Order(1)
    @DisplayName("a wish is a command, and a fact is an event")
    void eachIsOfItsKind(TestReporter reporter) {
        reporter.publishEntry("what happened", everythingSaid());

        for (Sentence sentence : Sentence.values()) {
            assertThat(kind(message(sentence)))
                    .withFailMessage(
                            """
                            %s: message %s is of the wrong kind.
                            expected: %s
                            but:      %s
                            Could the listener still say no to this sentence?""",
                            sentence.damage(),
                            told(sentence),
                            sentence.kind(),
                            kind(message(sentence)))
                    .isEqualTo(sentence.kind());
        }
    }

    @Test
    @Order(2)
    @DisplayName("a command asks (\"open the window\"), and an event states (\"window opened\")")
    void theNameShowsTheKind() {
        for (Sentence wish : WISHES) {
            assertThat(nameOf(wish).asks())
                    .withFailMessage(
                            """
                            The name of message %s does not ask for anything.
                            expected: a name that begins with a verb, as a colleague would say it on the phone
                            but:      %s
                            (If it does, the workbook does not know that verb. Take a plainer one.)""",
                            told(wish), message(wish).getSimpleName())
                    .isTrue();
        }
        for (Sentence fact : FACTS) {
            assertThat(nameOf(fact).states())
                    .withFailMessage(
                            """
                            The name of message %s does not say that something has happened.
                            expected: a name with a verb in the past tense
                            but:      %s""",
                            told(fact), message(fact).getSimpleName())
                    .isTrue();
        }
    }

    @Test
    @Order(3)
    @DisplayName("an event leaves it to the listeners what they do next")
    void eventsDoNotTellOthersWhatToDo() {
        for (Sentence fact : FACTS) {
            List<String> orders = orders(fact);
            assertThat(orders)
                    .withFailMessage(
                            """
                            Message %s is a command in disguise: it is an event, and it says what should be done next.
                            So the sender has to know its receivers again, and the decoupling is gone.
                            expected: only what has happened
                            but:      it says %s""",
                            told(fact), String.join(", ", orders))
                    .isEmpty();
        }
    }

    @Test
    @Order(4)
    @DisplayName("the name of a message says what its sentence says")
    void theNameIsTrue() {
        for (Sentence sentence : Sentence.values()) {
            List<String> untrue = sentence.untrue(nameOf(sentence));
            assertThat(untrue)
                    .withFailMessage(
                            """
                            The name of message %s does not say what its sentence says.
                            expected: the answer to "%s", and nothing of another sentence
                            but:      it says %s
                            (If it does answer, the workbook does not know the word. Take a plainer one.)""",
                            told(sentence), sentence.question(), String.join(", ", untrue))
                    .isEmpty();
        }
    }

    @Test
    @Order(5)
    @DisplayName("what has happened cannot be changed afterwards")
    void eventsCannotBeChanged() {
        for (Sentence fact : FACTS) {
            List<String> changeable = new RecordSample(message(fact)).changeable();
            assertThat(changeable)
                    .withFailMessage(
                            """
                            Message %s can still be changed after it was sent, and so the past can be rewritten.
                            expected: an event that stays as it was made
                            but:      its %s could still be changed
                            Who else has that object in hand?""",
                            told(fact), String.join(", ", changeable))
                    .isEmpty();
        }
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("the story has five messages, and each keeps all its parts")
    void nothingIsLost() {
        for (Sentence sentence : Sentence.values()) {
            assertThat(componentsOf(message(sentence)))
                    .withFailMessage(
                            """
                            Message %s no longer carries what its sentence says, no less and no more.
                            expected: %s
                            but:      %s
                            What is missing cannot be known later. What is added may tell the listeners what to do.""",
                            told(sentence), sentence.components(), componentsOf(message(sentence)))
                    .isEqualTo(sentence.components());
        }
    }

    private static List<Sentence> sentences(boolean wishes) {
        return Stream.of(Sentence.values()).filter(it -> it.asks() == wishes).toList();
    }

    private static Class<? extends Record> message(Sentence sentence) {
        return inOrder().get(sentence.ordinal());
    }

    private static List<Class<? extends Record>> inOrder() {
        List<Class<? extends Record>> messages = Messages.inOrder();
        assertThat(messages)
                .withFailMessage(
                        """
                        A sentence of the story has lost its message, or two sentences share one.
                        expected: five sentences, and so five different messages
                        but:      %s""",
                        messages.stream().map(Class::getSimpleName).toList())
                .hasSize(5)
                .doesNotHaveDuplicates();
        return messages;
    }

    private static MessageName nameOf(Sentence sentence) {
        return MessageName.of(message(sentence), sentence.asks() ? "Command" : "Event");
    }

    private static String told(Sentence sentence) {
        return sentence.place() + " (" + message(sentence).getSimpleName() + ")";
    }

    private static String everythingSaid() {
        return inOrder().stream()
                .map(message -> kind(message) + ": " + message.getSimpleName())
                .map(line -> line.replaceFirst("^an? ", ""))
                .map(line -> line.length() > 33 ? line.substring(0, 32) + "…" : line)
                .collect(Collectors.joining("\n"));
    }

    private static String kind(Class<?> message) {
        boolean command = Command.class.isAssignableFrom(message);
        boolean event = Event.class.isAssignableFrom(message);
        if (command && event) {
            return "both at once";
        } else if (command) {
            return "a command";
        } else {
            return event ? "an event" : "neither a command nor an event";
        }
    }

    private static List<String> componentsOf(Class<? extends Record> message) {
        return Arrays.stream(message.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    private static List<String> orders(Sentence fact) {
        return Stream.concat(Stream.of(nameOf(fact).name()), componentsOf(message(fact)).stream())
                .filter(word -> fact.orders(new MessageName(word)))
                .toList();
    }
}
