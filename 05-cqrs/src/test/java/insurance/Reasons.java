package insurance;

import static insurance.choice.Pattern.COMMAND;
import static insurance.choice.Pattern.CQRS;
import static insurance.choice.Pattern.EVENT_SOURCING;
import static insurance.choice.Pattern.NONE;
import static insurance.choice.Pattern.NOTIFICATION;
import static insurance.choice.Pattern.STATE_TRANSFER;

import insurance.choice.Pattern;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a pattern is the one to choose, or is not. Read it after you have chosen; it spoils the fun.
 */
final class Reasons {

    static final Wish PREMIUM_BESIDE_THE_FORM =
            new Wish(
                    "the premium beside the form",
                    EnumSet.of(NONE),
                    "Somebody waits for one answer, and nothing has to be kept. If there is no answer, the form knows what to say.",
                    STATE_TRANSFER,
                    Map.of(
                            COMMAND,
                            "Somebody waits for the premium, to see it at once. A command gives no answer; you would have to send one back, and match the two.",
                            NOTIFICATION,
                            "Nothing has happened yet that could be announced: somebody is only trying out figures.",
                            STATE_TRANSFER,
                            "What the form needs is no state but a rule, the tariff. Copied into the form, it would be old after its next change.",
                            EVENT_SOURCING,
                            "Nothing is stored at all, and nobody will ever ask what somebody typed before.",
                            CQRS,
                            "There is nothing to read that could lie ready: each form is another house. It is one rule, and one answer."));

    static final Wish LETTER_ABOUT_THE_AMOUNT =
            new Wish(
                    "the letter about the amount",
                    EnumSet.of(COMMAND),
                    "It is a wish to one particular system, and nobody waits for it. The queue keeps it while the print shop is down.",
                    NOTIFICATION,
                    Map.of(
                            NONE,
                            "With a call, claims hangs whenever the print shop is down, or has to try again by itself. Something has to keep the wish until then.",
                            NOTIFICATION,
                            "Claims wants something of one particular system. If it only announces that a claim is settled, the print shop has to know when a letter is due, and to ask back for the amount.",
                            STATE_TRANSFER,
                            "The print shop needs one letter at a time, and no copy of all claims that is kept up to date. And who would decide that a letter goes out?",
                            EVENT_SOURCING,
                            "How claims keeps its own past does not bring any letter to the print shop.",
                            CQRS,
                            "Nobody has a question here. There is something to be done, and one system that does it."));

    static final Wish SOMEBODY_HAS_LEFT =
            new Wish(
                    "somebody has left",
                    EnumSet.of(NOTIFICATION),
                    "Customer management says that somebody has left, to whomever it concerns. Whoever needs more asks back, some time that week.",
                    STATE_TRANSFER,
                    Map.of(
                            NONE,
                            "With calls, customer management would have to know every department, and to be changed for each new one. It does not want to hear about them.",
                            COMMAND,
                            "A command goes to one particular system. Customer management would have to send one to each department, and so to know them all.",
                            STATE_TRANSFER,
                            "It would do. But they look something up some time that week, and each wants something else; so customer management is hardly disturbed, and nobody needs everything sent to them, and kept.",
                            EVENT_SOURCING,
                            "How customer management keeps its own past tells no department that somebody has left.",
                            CQRS,
                            "A read model answers whoever asks. But the departments do not know when to ask: somebody has to tell them."));

    static final Wish HOTLINE_AT_NIGHT =
            new Wish(
                    "the hotline at night",
                    EnumSet.of(STATE_TRANSFER),
                    "The news brings all that the hotline needs, and the hotline keeps it. So at night it has to ask nobody.",
                    CQRS,
                    Map.of(
                            NONE,
                            "At night there is nobody to call: customer management is switched off, just when the hotline needs it.",
                            COMMAND,
                            "A command would wait in the queue until the morning, and so would whoever is on the phone.",
                            NOTIFICATION,
                            "With a thin event one has to ask back for the rest, and at night there is nobody to ask.",
                            EVENT_SOURCING,
                            "However customer management keeps its past, at night it is switched off. The hotline needs its own copy.",
                            CQRS,
                            "Separate models within customer management do not help while it is switched off. The hotline is another system, and all that it needs is a copy of some fields."));

    static final Wish THE_AUDITORS_QUESTION =
            new Wish(
                    "the auditor's question",
                    EnumSet.of(EVENT_SOURCING),
                    "Underwriting writes down what it learns, when, and from whom, and overwrites nothing. What it believed on any day can be read from that.",
                    NONE,
                    Map.of(
                            NONE,
                            "A table that is overwritten has forgotten. One could add a history table, and write to both each time: then the two can disagree, and the auditor asks which one is right.",
                            COMMAND,
                            "Commands are wishes, and on their way for a moment. The auditor asks what was believed, and that has to be kept.",
                            NOTIFICATION,
                            "Telling others that something has changed does not mean that underwriting still knows what it was before.",
                            STATE_TRANSFER,
                            "Then others know what is the case now, in copies. What was believed in May, and who said so, is still overwritten where it matters.",
                            CQRS,
                            "Read models are made from events, and here there are none to make them from. First, what happened has to be kept. That alone answers the auditor."));

    static final Wish LIST_OF_BROKERS =
            new Wish(
                    "the list of brokers",
                    EnumSet.of(NONE),
                    "Forty lines in one table, and three queries. It changes once a month.",
                    CQRS,
                    Map.of(
                            COMMAND,
                            "Three colleagues edit forty lines. There is no second system that would have to do anything.",
                            NOTIFICATION,
                            "Nobody has to be told: whoever wants the list, looks at it.",
                            STATE_TRANSFER,
                            "Forty lines in one table are quickly read by everybody. Three copies are three lists, and soon three truths.",
                            EVENT_SOURCING,
                            "Nobody asks what the list was like last year. And if somebody does, there is a backup.",
                            CQRS,
                            "Three views of forty lines are three times ORDER BY. Read models would bring three checkpoints, three rebuilds, and lists that disagree for a moment."));

    static final Wish SLOW_CLAIMS =
            new Wish(
                    "the slow claims",
                    EnumSet.of(CQRS),
                    "The rules keep their model, and each question gets one of its own. The events to make it from are there, and the answer lies ready.",
                    STATE_TRANSFER,
                    Map.of(
                            NONE,
                            "That is how it is today: whoever asks waits while the answer is computed, and slows down the clerks. The questions and the rules need different models.",
                            COMMAND,
                            "The forty rules are not slow because of how they are asked to act. It is the questions that take too long.",
                            NOTIFICATION,
                            "The detectives would be told that something has changed, and ask back: even more questions for a system that suffers from questions.",
                            STATE_TRANSFER,
                            "That brings state from one system to another. Here it is one system, with its own questions, and its events are all there: it can make its own models for reading.",
                            EVENT_SOURCING,
                            "That it has already, and it is the reason for the slowness: each question reads a whole past. What is missing is answers that lie ready."));

    static final Wish MY_DOCUMENTS =
            new Wish(
                    "\"My documents\"",
                    EnumSet.of(STATE_TRANSFER, CQRS),
                    "The announcements say all that there is to say, so the page can keep a list of its own. Call that list a copy or a read model: both are right.",
                    NOTIFICATION,
                    Map.of(
                            NONE,
                            "That is how it is today: when one of three is down, the page is empty.",
                            COMMAND,
                            "Nobody is to do anything. The page wants to know something.",
                            NOTIFICATION,
                            "The page would hear of each new document, and still ask back for the rest. When one of three is down, it is as empty as today.",
                            EVENT_SOURCING,
                            "The three systems' past is not what is missing. The page needs what is the case now, of all three, in one place."));

    /**
     * One of the eight wishes.
     *
     * @param good the patterns to choose from
     * @param why they serve
     * @param neighbour the one that is most tempting among the others
     * @param against the reason against each of the others
     */
    record Wish(
            String name,
            Set<Pattern> good,
            String why,
            Pattern neighbour,
            Map<Pattern, String> against) {

        private String told() {
            String names = good.stream().map(Pattern::name).collect(Collectors.joining(" or "));
            return "%s: %s%n%s%n".formatted(name, names, indented(why))
                    + indented("Why not %s? %s".formatted(neighbour, against.get(neighbour)));
        }

        private static String indented(String text) {
            return text.replaceAll("(.{1,66})(?: |$)", "  $1%n".formatted()).stripTrailing();
        }
    }

    private Reasons() {}

    /** All wishes, each with its answer and the reasons. */
    static String all() {
        return Stream.of(
                        PREMIUM_BESIDE_THE_FORM,
                        LETTER_ABOUT_THE_AMOUNT,
                        SOMEBODY_HAS_LEFT,
                        HOTLINE_AT_NIGHT,
                        THE_AUDITORS_QUESTION,
                        LIST_OF_BROKERS,
                        SLOW_CLAIMS,
                        MY_DOCUMENTS)
                .map(Wish::told)
                .collect(Collectors.joining("\n\n"));
    }
}
