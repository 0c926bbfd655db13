package insurance;

import static insurance.Verdict.same;

import insurance.story.Messages;
import insurance.words.MessageName;
import insurance.words.RecordSample;
import insurance.words.Sentence;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
    @DisplayName("each message is of the kind of its sentence")
    void eachIsOfItsKind(TestReporter reporter) {
        reporter.publishEntry("what happened", everythingSaid());

        for (Sentence sentence : Sentence.values()) {
            same(
                    "%s: message %s is of the wrong kind. Could the listener still say no to this sentence?"
                            .formatted(sentence.damage(), told(sentence)),
                    List.of(kind(message(sentence))),
                    sentence.kind());
        }
    }

    @Test
    @Order(2)
    @DisplayName("the name shows the kind, like \"open the window\" and \"window opened\"")
    void theNameShowsTheKind() {
        for (Sentence wish : WISHES) {
            same(
                    ("The name of message %s does not ask for anything. It should begin with a"
                                    + " verb, as on the phone. (If it does, the workbook does not know that"
                                    + " verb. Take a plainer one.)")
                            .formatted(told(wish)),
                    List.of(nameOf(wish).asks() ? "a name that asks" : nameOf(wish).name()),
                    "a name that asks");
        }
        for (Sentence fact : FACTS) {
            same(
                    ("The name of message %s does not say that something has happened. It should"
                                    + " have a verb in the past tense.")
                            .formatted(told(fact)),
                    List.of(nameOf(fact).states() ? "a name that states" : nameOf(fact).name()),
                    "a name that states");
        }
    }

    @Test
    @Order(3)
    @DisplayName("an event leaves it to the listeners what they do next")
    void eventsDoNotTellOthersWhatToDo() {
        for (Sentence fact : FACTS) {
            same(
                    ("Message %s is a command in disguise: it is an event, and it says what should"
                                    + " be done next. So the sender has to know its receivers again, and"
                                    + " the decoupling is gone.")
                            .formatted(told(fact)),
                    orders(fact));
        }
    }

    @Test
    @Order(4)
    @DisplayName("the name of a message says what its sentence says")
    void theNameIsTrue() {
        for (Sentence sentence : Sentence.values()) {
            same(
                    ("The name of message %s does not say what its sentence says. Wanted is the"
                                    + " answer to \"%s\", and nothing that the sentence does not say. (If it does"
                                    + " answer, the workbook does not know the word. Take a plainer one.)")
                            .formatted(told(sentence), sentence.question()),
                    orWhenNone("a true name", sentence.untrue(nameOf(sentence))),
                    "a true name");
        }
    }

    @Test
    @Order(5)
    @DisplayName("an event cannot be changed afterwards")
    void eventsCannotBeChanged() {
        for (Sentence fact : FACTS) {
            same(
                    ("Message %s can still be changed after it was sent, and so the past can be"
                                    + " rewritten. Which other code has the list that went in, or that comes out?")
                            .formatted(told(fact)),
                    new RecordSample(message(fact)).changeable());
        }
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("each of the five messages keeps all its parts")
    void nothingIsLost() {
        for (Sentence sentence : Sentence.values()) {
            same(
                    ("Message %s no longer carries what its sentence says, no less and no more. A"
                                    + " part that is missing cannot be known later. One that is added may"
                                    + " tell the listeners what to do.")
                            .formatted(told(sentence)),
                    componentsOf(message(sentence)),
                    sentence.components().toArray());
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
        same(
                "A sentence of the story has lost its message, or two sentences share one.",
                List.of(
                        messages.size() + " messages",
                        Set.copyOf(messages).size() + " different ones"),
                "5 messages",
                "5 different ones");
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

    private static List<String> orWhenNone(String none, List<String> words) {
        return words.isEmpty() ? List.of(none) : words;
    }

    private static List<String> orders(Sentence fact) {
        return Stream.concat(Stream.of(nameOf(fact).name()), componentsOf(message(fact)).stream())
                .filter(word -> fact.orders(new MessageName(word)))
                .toList();
    }
}
