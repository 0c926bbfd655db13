package workbook.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import messaging.Envelope;
import messaging.Flow;
import messaging.Message;
import messaging.Traffic;

/**
 * Where a test says what else is to be seen in the picture of what it does. Most of it needs no
 * word: queues, questions and event stores are seen by themselves. Nothing that goes wrong here
 * changes a verdict.
 */
public final class Drawn {

    private Drawn() {}

    /**
     * An e-mail goes out, or would if the mail server were up. If systems have called each other to
     * get here, their calls are drawn as well. Each of them waits for the next one.
     */
    public static void email(String to, String text, boolean goesOut) {
        Recording.addToCurrent(
                () -> {
                    List<Seen> seen = new ArrayList<>();
                    List<String> systems = Recording.systemsThatCalled();
                    for (int i = 0; i + 1 < systems.size(); i++) {
                        seen.add(new Seen.Called(systems.get(i), systems.get(i + 1)));
                    }
                    seen.add(
                            new Seen.Mailed(
                                    systems.isEmpty() ? "" : systems.getLast(),
                                    Words.shortened(to, 40),
                                    Words.shortened(text),
                                    goesOut));
                    for (int i = systems.size() - 2; i >= 0; i--) {
                        seen.add(new Seen.Returned(systems.get(i), systems.get(i + 1), goesOut));
                    }
                    return seen;
                });
    }

    /** A system says something, into a queue or a bus that is not the kit's. */
    public static void puts(String system, Message message) {
        Recording.addToCurrent(() -> List.of(new Recording.Said(system, message)));
    }

    /**
     * A system says something with this code. If others work before the code has ended, the system
     * waits for them.
     */
    public static void puts(String system, Message message, Runnable saying) {
        puts(system, message);
        try {
            saying.run();
        } finally {
            Recording.addToCurrent(() -> List.of(new Recording.Free(system, message)));
        }
    }

    /** The same, with the envelope that it is in. */
    public static void puts(Envelope<?> envelope) {
        Recording.addToCurrent(() -> List.of(new Recording.Said(envelope.source(), envelope)));
    }

    /** A system gets a message, without a queue of the kit's between. */
    public static void gets(String system, Message message) {
        Recording.addToCurrent(() -> List.of(new Recording.Got(system, message, List.of(message))));
    }

    /**
     * The same, out of a queue that is not the kit's.
     *
     * @param waiting what is in the queue at this moment, this message included
     */
    public static void gets(String system, Message message, List<? extends Message> waiting) {
        Recording.addToCurrent(
                () -> List.of(new Recording.Got(system, message, List.copyOf(waiting))));
    }

    /** A system gets a message, and handles it with this code. */
    public static void gets(String system, Message message, Runnable handling) {
        handles(system, message, Collections.singletonList(message), handling);
    }

    /**
     * The same, out of a queue that is not the kit's.
     *
     * @param waiting what is in the queue at this moment, this message included
     */
    public static void gets(
            String system, Message message, List<? extends Message> waiting, Runnable handling) {
        handles(system, message, waiting, handling);
    }

    /** A system gets a message in its envelope, and handles it with this code. */
    public static void gets(String system, Envelope<?> envelope, Runnable handling) {
        handles(system, envelope, Collections.singletonList(envelope), handling);
    }

    private static void handles(String system, Object what, List<?> waiting, Runnable handling) {
        Recording.addToCurrent(
                () -> List.of(new Recording.Got(system, what, List.copyOf(waiting))));
        try {
            handling.run();
        } catch (RuntimeException | Error failure) {
            Recording.addToCurrent(
                    () -> List.of(new Recording.Failed(system, what, told(failure))));
            throw failure;
        }
        Recording.addToCurrent(() -> List.of(new Recording.Handled(system, what)));
    }

    /** One system asks another one, and gets this answer. */
    public static void asks(String asker, String asked, String about, Object answer) {
        Recording.addToCurrent(
                () -> {
                    Flow.Question question = new Flow.Question(asker, asked, about, true);
                    return List.of(question, new Traffic.Answer(question, List.of(), answer));
                });
    }

    /** One system calls another one. */
    public static void calls(String caller, String called) {
        Recording.addToCurrent(() -> List.of(new Seen.Called(caller, called)));
    }

    /** Something happened in one system. */
    public static void note(String system, String what) {
        Recording.addToCurrent(() -> List.of(new Seen.Noted(system, Words.shortened(what))));
    }

    /** Another part of the test begins, for instance the other way to do it. */
    public static void part(String title) {
        Recording.addToCurrent(() -> List.of(new Seen.Part(Words.shortened(title, 60))));
    }

    /**
     * What several places show at one moment. Where they differ, the time is shaded. A place that
     * shows nothing is dark.
     *
     * @param when what has just happened
     * @param placesAndValues the name of a place, what it shows, the next place, and so on
     */
    public static void shows(String when, Object... placesAndValues) {
        Recording.addToCurrent(
                () -> {
                    Map<String, String> places = new LinkedHashMap<>();
                    for (int i = 0; i + 1 < placesAndValues.length; i += 2) {
                        places.put(
                                String.valueOf(placesAndValues[i]), value(placesAndValues[i + 1]));
                    }
                    return List.of(new Seen.Shown(Words.shortened(when, 60), places));
                });
    }

    /**
     * Something is known of a time, for instance of some days.
     *
     * @param from where it begins, as a number; null if that is not known
     * @param until where it ends; null if that is not known
     */
    public static void known(String who, String what, Long from, Long until) {
        Recording.addToCurrent(
                () -> List.of(new Seen.Span(who, Words.shortened(what, 40), from, until)));
    }

    /**
     * What was done, one after the other, and what came of it.
     *
     * @param steps a step that is {@code "⚡"} is drawn as a power cut
     */
    public static void strip(String title, List<String> steps, String outcome, boolean right) {
        Recording.addToCurrent(
                () ->
                        List.of(
                                new Seen.Strip(
                                        Words.shortened(title, 40),
                                        steps.stream().map(it -> Words.shortened(it, 60)).toList(),
                                        Words.shortened(outcome, 60),
                                        right)));
    }

    /**
     * A reader has come so far in a log.
     *
     * @param end how many events there are
     * @param stopped whether it reads no more
     */
    public static void reached(String reader, long position, long end, boolean stopped) {
        Recording.addToCurrent(() -> List.of(new Seen.Reached(reader, position, end, stopped)));
    }

    /** What this code does with a log is done by a person or a system with this name. */
    public static void by(String name, Runnable code) {
        String before = Recording.BY.get();
        Recording.BY.set(name);
        try {
            code.run();
        } finally {
            Recording.BY.set(before);
        }
    }

    private static String value(Object value) {
        return Words.isNothing(value) ? "" : Words.shortened(Words.of(value), 40);
    }

    private static String told(Throwable failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
    }
}
