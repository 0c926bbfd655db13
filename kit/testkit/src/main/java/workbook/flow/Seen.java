package workbook.flow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One thing that happened while a test ran. */
sealed interface Seen {

    /** A system put a message into the queue. */
    record Put(String from, Letter letter) implements Seen {}

    /**
     * A consumer began to handle a message.
     *
     * @param waiting what was in the queue at that moment, this message included
     * @param inAll how many that were
     */
    record Begun(String consumer, Letter letter, List<Waiting> waiting, int inAll)
            implements Seen {}

    /** A message that waits for a consumer. */
    record Waiting(String consumer, Letter letter) {}

    /** A consumer has handled a message. */
    record Handled(String consumer, Letter letter) implements Seen {}

    /** A consumer has failed to handle a message. */
    record Failed(String consumer, Letter letter, String why) implements Seen {}

    /** A consumer gets a message no more. */
    record GivenUp(String consumer, Letter letter) implements Seen {}

    /** A system asked another one. */
    record Asked(String asker, String asked, String about, boolean answered) implements Seen {}

    /** The answer to the last question between these two. */
    record Answered(
            String asker,
            String asked,
            String about,
            String argument,
            String says,
            Map<String, List<String>> values)
            implements Seen {}

    /**
     * An e-mail went out, or did not because the mail server was down.
     *
     * @param by the system that sends it; empty if that was not seen
     */
    record Mailed(String by, String to, String text, boolean wentOut) implements Seen {}

    /** Something happened in one system that is worth a line. */
    record Noted(String system, String what) implements Seen {}

    /** A system called another one, and waited until that had returned. */
    record Called(String caller, String called) implements Seen {}

    /** A call returned, or failed. */
    record Returned(String caller, String called, boolean worked) implements Seen {}

    /** A system has put this message, and can go on. If it had to wait, others worked meanwhile. */
    record Free(String system, Letter letter) implements Seen {}

    /** Events were appended to a log. */
    record Appended(int log, String writer, List<Entry> entries) implements Seen {}

    /**
     * One event in a log.
     *
     * @param event its number among all events of the test; that of a copy is the same
     */
    record Entry(int event, long position, String stream, long version, String type, String says) {}

    /** A writer came too late. */
    record Refused(int log, String writer, String stream, long expected, long actual)
            implements Seen {}

    /**
     * A reader read events of a log.
     *
     * @param stream empty if it read the whole log
     * @param after the version, or for the whole log the position, above which it read
     */
    record Read(int log, String reader, String stream, long after, List<Long> positions)
            implements Seen {}

    /** Another part of the test begins. */
    record Part(String title) implements Seen {}

    /** What several places show at one moment. The text is empty where one shows nothing. */
    record Shown(String when, Map<String, String> places) implements Seen {

        /** Keeps the order. */
        public Shown {
            places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        }
    }

    /** Something that is known of a time. A beginning or an end that is not known is null. */
    record Span(String who, String what, Long from, Long until) implements Seen {}

    /** What was done, one after the other, and what came of it. */
    record Strip(String title, List<String> steps, String outcome, boolean right) implements Seen {}

    /** A reader has come so far. */
    record Reached(String reader, long position, long end, boolean stopped) implements Seen {}

    /**
     * So many more things happened here.
     *
     * @param rounds how often that was like what is drawn before; 0 if it is not known
     * @param counted those of them that are counted somewhere
     */
    record Folded(int steps, int rounds, List<Seen> counted) implements Seen {

        /** What is not known to be a round. */
        Folded(int steps, List<Seen> counted) {
            this(steps, 0, counted);
        }

        String told() {
            return rounds == 0
                    ? "… " + steps + " more steps are not drawn …"
                    : "… like this %s more …".formatted(rounds == 1 ? "once" : rounds + " times");
        }
    }

    /** Those of one kind, in their order. */
    static <S extends Seen> List<S> only(Class<S> kind, List<Seen> all) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
