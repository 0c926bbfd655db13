package insurance;

import static insurance.choice.Because.A_CALLER_WAITS;
import static insurance.choice.Because.MANY_MAY_ASK_BACK;
import static insurance.choice.Because.ONE_SYSTEM_IS_TO_ACT;
import static insurance.choice.Because.ONE_TABLE_IS_ENOUGH;
import static insurance.choice.Because.QUESTIONS_AND_RULES_DIFFER;
import static insurance.choice.Because.THE_OWNER_CANNOT_BE_ASKED;
import static insurance.choice.Because.THE_PAST_AND_WHY;
import static insurance.choice.Pattern.COMMAND;
import static insurance.choice.Pattern.CQRS;
import static insurance.choice.Pattern.EVENT_SOURCING;
import static insurance.choice.Pattern.NONE;
import static insurance.choice.Pattern.NOTIFICATION;
import static insurance.choice.Pattern.STATE_TRANSFER;

import insurance.choice.Choice;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Why a pattern is the one to choose, or is not. Read it after you have chosen. It spoils the fun.
 */
final class Reasons {

    private static final Wish PREMIUM_BESIDE_THE_FORM =
            new Wish(
                    "the premium beside the form",
                    EnumSet.of(NONE),
                    EnumSet.of(A_CALLER_WAITS),
                    "The form waits for one answer, and nothing has to be kept. If the answer does not come, the form "
                            + "knows what to say.",
                    STATE_TRANSFER,
                    Map.of(
                            COMMAND,
                            "The customer waits for the premium, to see it at once. A command gives no answer; "
                                    + "you would have to send one back, and match the two.",
                            NOTIFICATION,
                            "Nothing has happened yet that could be announced: a customer is only trying out "
                                    + "figures.",
                            STATE_TRANSFER,
                            "The form needs a rule, the tariff, and not a state. Copied into the form, it would "
                                    + "be old after its next change.",
                            EVENT_SOURCING,
                            "Nothing is stored at all, and it will never be asked what was typed before.",
                            CQRS,
                            "There is nothing to read that could be ready: each form is another house. It is one "
                                    + "rule, and one answer."));

    private static final Wish LETTER_ABOUT_THE_AMOUNT =
            new Wish(
                    "the letter about the amount",
                    EnumSet.of(COMMAND),
                    EnumSet.of(ONE_SYSTEM_IS_TO_ACT),
                    "It is a command to one particular system, and claims does not wait for it. The queue keeps "
                            + "it while the print shop is down.",
                    NOTIFICATION,
                    Map.of(
                            NONE,
                            "With a call, claims hangs whenever the print shop is down, or has to try again by "
                                    + "itself. Something has to keep the command until then.",
                            NOTIFICATION,
                            "Claims wants something of one particular system. If it only announces that a claim is settled, the print shop has to know when a letter is due. And it has to ask back for the amount.",
                            STATE_TRANSFER,
                            "The print shop needs one letter at a time. It does not need a copy of all claims. "
                                    + "And which system would decide that a letter goes out?",
                            EVENT_SOURCING,
                            "How claims keeps its own past does not bring any letter to the print shop.",
                            CQRS,
                            "Nothing is asked here. Something is to be done, and one system does "
                                    + "it."));

    private static final Wish SOMEBODY_HAS_LEFT =
            new Wish(
                    "a customer has left",
                    EnumSet.of(NOTIFICATION),
                    EnumSet.of(MANY_MAY_ASK_BACK),
                    "Customer management says that a customer has left. A department that needs more asks back, "
                            + "some time that week.",
                    STATE_TRANSFER,
                    Map.of(
                            NONE,
                            "With calls, customer management would have to know every department, and to be "
                                    + "changed for each new one. It does not want to know them.",
                            COMMAND,
                            "A command goes to one particular system. Customer management would have to send one "
                                    + "to each department, and so to know them all.",
                            STATE_TRANSFER,
                            "It would do. But they look something up some time that week, and each wants something else. So customer management is hardly disturbed, and the departments do not need copies of everything.",
                            EVENT_SOURCING,
                            "How customer management keeps its own past does not say to the departments that a "
                                    + "customer has left.",
                            CQRS,
                            "A read model answers questions. But the departments do not know when to ask."));

    private static final Wish HOTLINE_AT_NIGHT =
            new Wish(
                    "the hotline at night",
                    EnumSet.of(STATE_TRANSFER),
                    EnumSet.of(THE_OWNER_CANNOT_BE_ASKED),
                    "The event brings all that the hotline needs, and the hotline keeps it. So at night it does "
                            + "not have to ask.",
                    CQRS,
                    Map.of(
                            NONE,
                            "At night customer management cannot be called: it is switched off, just when "
                                    + "the hotline needs it.",
                            COMMAND,
                            "A command would wait in the queue until the morning, and so would the caller on the "
                                    + "phone.",
                            NOTIFICATION,
                            "With a thin event one has to ask back for the rest, and at night customer "
                                    + "management cannot be asked.",
                            EVENT_SOURCING,
                            "However customer management keeps its past, at night it is switched off. The "
                                    + "hotline needs its own copy.",
                            CQRS,
                            "Separate models within customer management do not help while it is switched off. "
                                    + "The hotline is another system, and all that it needs is a copy of "
                                    + "some fields."));

    private static final Wish THE_AUDITORS_QUESTION =
            new Wish(
                    "the auditor's question",
                    EnumSet.of(EVENT_SOURCING),
                    EnumSet.of(THE_PAST_AND_WHY),
                    "Underwriting writes down what it learns, when, why and from which person, and overwrites nothing. "
                            + "Its belief on any day can be read from that.",
                    NONE,
                    Map.of(
                            NONE,
                            "A table that is overwritten has forgotten. A system-versioned table, part of SQL "
                                    + "since 2011, keeps each old row without a second write. But a row "
                                    + "does not say why "
                                    + "it changed: a new fact and a typing error look the same.",
                            COMMAND,
                            "Commands are on their way for a moment. The auditor asks what was believed, and "
                                    + "that has to be kept.",
                            NOTIFICATION,
                            "Others learn that something has changed. Underwriting still does not know what it "
                                    + "was before.",
                            STATE_TRANSFER,
                            "Then others know what is the case now, in copies. Underwriting itself still overwrites its "
                                    + "belief of May, and the name of the person who said so.",
                            CQRS,
                            "Read models are made from events, and here there are none to make them from. First, "
                                    + "what happened has to be kept. That alone answers the auditor."));

    private static final Wish LIST_OF_BROKERS =
            new Wish(
                    "the list of brokers",
                    EnumSet.of(NONE),
                    EnumSet.of(ONE_TABLE_IS_ENOUGH),
                    "Forty lines in one table, and three queries. It changes once a month.",
                    CQRS,
                    Map.of(
                            COMMAND,
                            "Three colleagues edit forty lines. No second system would have to do "
                                    + "anything.",
                            NOTIFICATION,
                            "A colleague who wants the list looks at it.",
                            STATE_TRANSFER,
                            "Forty lines in one table are quickly read. Three copies are three lists, and soon "
                                    + "three truths.",
                            EVENT_SOURCING,
                            "Last year's list is not asked for. And if it is, there is a backup.",
                            CQRS,
                            "Three views of forty lines are three times ORDER BY. Read models would bring three "
                                    + "checkpoints, three rebuilds, and lists that disagree for a moment."));

    private static final Wish SLOW_CLAIMS =
            new Wish(
                    "the slow claims",
                    EnumSet.of(CQRS),
                    EnumSet.of(QUESTIONS_AND_RULES_DIFFER),
                    "The rules keep their model, and each question gets one of its own. The events to make it "
                            + "from are there, and the answer is ready.",
                    STATE_TRANSFER,
                    Map.of(
                            NONE,
                            "That is how it is today: customers wait while the answer is computed, and slow down "
                                    + "the clerks. The questions and the rules need different models.",
                            COMMAND,
                            "The forty rules are not slow because of how they are asked to act. It is the "
                                    + "questions that take too long.",
                            NOTIFICATION,
                            "The detectives would learn that something has changed, and ask back. Those are even more questions for a system that suffers from questions.",
                            STATE_TRANSFER,
                            "That brings state from one system to another. Here it is one system, with its own questions and all of its events. It can make its own models for reading.",
                            EVENT_SOURCING,
                            "That it has already, and it is the reason for the slowness: each question reads a "
                                    + "whole past. It lacks answers that are ready."));

    private static final Wish MY_DOCUMENTS =
            new Wish(
                    "\"My documents\"",
                    EnumSet.of(STATE_TRANSFER, CQRS),
                    EnumSet.of(THE_OWNER_CANNOT_BE_ASKED, QUESTIONS_AND_RULES_DIFFER),
                    "The announcements say all that there is to say, so the page can keep a list of its own. "
                            + "Call that list a copy or a read model: both are right.",
                    NOTIFICATION,
                    Map.of(
                            NONE,
                            "That is how it is today: when one of three is down, the page is empty.",
                            COMMAND,
                            "There is nothing to be done. The page wants to know something.",
                            NOTIFICATION,
                            "The page would learn of each new document, and still ask back for the rest. When "
                                    + "one of three is down, it is as empty as today.",
                            EVENT_SOURCING,
                            "The three systems' past is not what is missing. The page needs what is the case "
                                    + "now, of all three, in one place."));

    private static final List<Wish> ALL =
            List.of(
                    PREMIUM_BESIDE_THE_FORM,
                    LETTER_ABOUT_THE_AMOUNT,
                    SOMEBODY_HAS_LEFT,
                    HOTLINE_AT_NIGHT,
                    THE_AUDITORS_QUESTION,
                    LIST_OF_BROKERS,
                    SLOW_CLAIMS,
                    MY_DOCUMENTS);

    private Reasons() {}

    /** What is wrong with these choices, one for each wish in the order of the exercise. */
    static List<String> against(List<Choice> choices) {
        return IntStream.range(0, ALL.size())
                .mapToObj(wish -> ALL.get(wish).argumentAgainst(choices.get(wish)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** All wishes, each with its answer and the reasons. */
    static String all() {
        return ALL.stream().map(Wish::told).collect(Collectors.joining("\n\n"));
    }
}
