package messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The record of what flowed between the systems, step by step. Tests, traces and pictures all read
 * this one record.
 */
public final class Flow {

    /** What can happen to a message on its way. */
    public enum Kind {
        /** A system put a command into the queue. */
        SENT,
        /** A system put an event into the queue. */
        PUBLISHED,
        /** A consumer handled it. */
        DELIVERED,
        /** A consumer failed to handle it, and will get it again. The business refused nothing. */
        FAILED,
        /**
         * A consumer failed too often and will not get it again. It lies among the dead letters.
         */
        GIVEN_UP
    }

    /**
     * One step.
     *
     * @param from the system that said it
     * @param to the consumer that it was delivered to, or {@value #QUEUE} when it was only put
     *     there
     */
    public record Step(Kind kind, String from, String to, Envelope<?> envelope) {
        @Override
        public String toString() {
            return line(kind.name(), from, to, envelope.type() + " (" + envelope.id() + ")");
        }
    }

    /**
     * A question that crossed the border between two systems.
     *
     * @param asker the system that asked
     * @param asked the system that was asked
     * @param about the name of the query
     * @param answered whether there was an answer; a system that is down gives none
     */
    public record Question(String asker, String asked, String about, boolean answered) {
        @Override
        public String toString() {
            String outcome = answered ? "" : " (no answer)";
            return line("ASKED", asker, asked, about + outcome);
        }
    }

    /** The place between two systems. */
    public static final String QUEUE = "the queue";

    private final List<Record> entries = new ArrayList<>();

    /** Adds one step at the end. */
    public void add(Kind kind, String to, Envelope<?> envelope) {
        add(new Step(kind, envelope.source(), to, envelope));
    }

    /** Adds a question at the end. */
    public void add(Question question) {
        add((Record) question);
    }

    private void add(Record entry) {
        entries.add(entry);
        Traffic.show(entry);
    }

    /** All steps so far, the oldest first. */
    public List<Step> steps() {
        return all(Step.class);
    }

    /** The steps of one kind, the oldest first. */
    public List<Step> steps(Kind kind) {
        return steps().stream().filter(step -> step.kind() == kind).toList();
    }

    /** All questions so far, the oldest first. */
    public List<Question> questions() {
        return all(Question.class);
    }

    /** One line for each step and question, to be read by a person. */
    @Override
    public String toString() {
        return entries.stream().map(Record::toString).collect(Collectors.joining("\n"));
    }

    private static String line(String what, String from, String to, String content) {
        return "%-9s %s → %s: %s".formatted(what, from, to, content);
    }

    private <R extends Record> List<R> all(Class<R> type) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
