package workbook.flow;

import eventstore.EventLog;
import java.net.URL;
import java.security.CodeSource;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import messaging.Envelope;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Message;
import messaging.Traffic;

/**
 * What happened while a test ran. It keeps the beginning and the end, and counts what is between.
 * So a test of ten thousand steps needs no more room than one of a hundred.
 *
 * <p>Whatever goes wrong here, the test does not notice.
 */
public final class Recording {

    private static final int BEGINNING = 80;
    private static final int END = 40;
    private static final int MOST = 5_000;
    private static final int MOST_CALLERS = 12;

    /** A message that a test hands to a consumer itself, without a queue between. */
    record Direct(String consumer, Message message) {}

    /** What moved, as it was handed to us, and by which code. */
    private record Raw(Object moved, String by) {}

    private static final StackWalker STACK =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private static volatile Recording current;

    private final Optional<URL> tests;
    private final List<Raw> beginning = new ArrayList<>();
    private final Deque<Raw> end = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private int count;

    private Recording(Class<?> test) {
        tests = place(test);
    }

    /**
     * From now on this is what is recorded, in any thread, until the next recording starts or
     * {@link #stop} is called.
     *
     * @param test the class of the test. What other classes beside it do with a log is the test's
     *     own business, and their names are not shown
     */
    static Recording start(Class<?> test) {
        Recording recording = new Recording(test);
        current = recording;
        Traffic.shownTo(recording::add);
        eventstore.Traffic.shownTo(recording::add);
        return recording;
    }

    /** Nothing is recorded any more. */
    static void stop() {
        current = null;
        Traffic.shownTo(moved -> {});
        eventstore.Traffic.shownTo(move -> {});
    }

    /** What happens while this code runs. Its failure comes out of here. */
    public static Recording of(Class<?> test, Runnable code) {
        Recording recording = start(test);
        try {
            code.run();
        } finally {
            stop();
        }
        return recording;
    }

    /** Adds something to what is recorded now, if anything is. */
    static void addToCurrent(Object seen) {
        Recording recording = current;
        if (recording != null) {
            recording.add(seen);
        }
    }

    /**
     * The systems of the insurer through which the calls went that have led here, the first one
     * first. Only those since the last delivery.
     */
    static List<String> systemsThatCalled() {
        return STACK.walk(
                frames -> {
                    Deque<String> systems = new ArrayDeque<>();
                    frames.map(StackWalker.StackFrame::getDeclaringClass)
                            .map(Class::getName)
                            .takeWhile(name -> !name.startsWith("messaging."))
                            .filter(name -> name.matches("insurance\\.[a-z]+\\..+"))
                            .map(name -> name.split("\\.")[1])
                            .filter(name -> !name.equals(systems.peekFirst()))
                            .limit(MOST_CALLERS)
                            .forEach(systems::addFirst);
                    return List.copyOf(systems);
                });
    }

    boolean isEmpty() {
        return count == 0;
    }

    private void add(Object moved) {
        try {
            String by = count < MOST && moved instanceof eventstore.Traffic.Move ? caller() : "";
            add(new Raw(moved, by));
        } catch (RuntimeException | StackOverflowError e) {
            // A picture less, and nothing worse.
            return;
        }
    }

    private synchronized void add(Raw raw) {
        count++;
        if (beginning.size() < BEGINNING) {
            beginning.add(raw);
        } else {
            end.add(raw);
            if (end.size() > END) {
                end.removeFirst();
            }
        }
    }

    /** Who is at work in this thread, where the test says so. */
    static final ThreadLocal<String> BY = new ThreadLocal<>();

    private String caller() {
        if (BY.get() != null) {
            return BY.get();
        }
        String name =
                STACK.walk(
                        frames ->
                                frames.map(StackWalker.StackFrame::getDeclaringClass)
                                        .filter(Recording::isNoStore)
                                        .findFirst()
                                        .filter(type -> !isOfTheTests(type))
                                        .map(Recording::outermost)
                                        .orElse(""));
        Thread thread = Thread.currentThread();
        boolean ofTheTest = thread.getName().matches("main|junit-timeout-thread-\\d+");
        return name.isEmpty() || ofTheTest ? name : name + " · " + numberOf(thread);
    }

    private synchronized String numberOf(Thread thread) {
        if (!threads.contains(thread)) {
            threads.add(thread);
        }
        return "thread " + (threads.indexOf(thread) + 1);
    }

    private static boolean isNoStore(Class<?> type) {
        String name = type.getName();
        return !name.startsWith("eventstore.")
                && type != Recording.class
                && type != Drawn.class
                && !name.startsWith("java.")
                && !EventLog.class.isAssignableFrom(type);
    }

    private boolean isOfTheTests(Class<?> type) {
        return place(type).equals(tests);
    }

    private static String outermost(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        return outer.getSimpleName();
    }

    private static Optional<URL> place(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation);
    }

    /** All of it in words, the oldest first. */
    synchronized List<Seen> seen() {
        Telling telling = new Telling();
        List<Seen> all = new ArrayList<>();
        beginning.forEach(raw -> telling.tell(raw).ifPresent(all::add));
        int folded = count - beginning.size() - end.size();
        if (folded > 0) {
            all.add(new Seen.Folded(folded));
        }
        end.forEach(raw -> telling.tell(raw).ifPresent(all::add));
        return all;
    }

    /** Turns what moved into words, and remembers what it needs for that. */
    private static final class Telling {

        // Two envelopes may carry the same words, and even the same id by mistake.
        private final Map<Envelope<?>, Letter> letters = new IdentityHashMap<>();
        private final Map<Object, Integer> logs = new IdentityHashMap<>();
        private String why = "";
        private int direct;

        Optional<Seen> tell(Raw raw) {
            try {
                return Optional.ofNullable(told(raw));
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        }

        private Seen told(Raw raw) {
            return switch (raw.moved()) {
                case Seen seen -> seen;
                case Direct(String consumer, Message message) ->
                        new Seen.Begun(
                                consumer, Letter.of(++direct, envelope(message)), List.of(), 1);
                case Flow.Step step -> told(step);
                case Flow.Question it ->
                        new Seen.Asked(it.asker(), it.asked(), it.about(), it.answered());
                case Traffic.Begun it ->
                        new Seen.Begun(
                                it.consumer(),
                                letter(it.envelope()),
                                it.waiting().stream().map(this::waiting).toList(),
                                it.inAll());
                case Traffic.Trouble it -> {
                    why = it.why().getMessage() == null ? "" : it.why().getMessage();
                    yield null;
                }
                case Traffic.Answer it ->
                        new Seen.Answered(
                                it.question().asker(),
                                it.question().asked(),
                                it.question().about(),
                                it.arguments().isEmpty() ? "" : Words.of(it.arguments()),
                                Words.of(it.answer()),
                                Words.values(it.answer()));
                case eventstore.Traffic.Move move -> told(move, raw.by());
                default -> null;
            };
        }

        private Seen told(Flow.Step step) {
            Letter letter = letter(step.envelope());
            return switch (step.kind()) {
                case SENT, PUBLISHED -> new Seen.Put(step.from(), letter);
                case DELIVERED -> new Seen.Handled(step.to(), letter);
                case FAILED -> new Seen.Failed(step.to(), letter, Words.shortened(why));
                case GIVEN_UP -> new Seen.GivenUp(step.to(), letter);
            };
        }

        private Seen told(eventstore.Traffic.Move move, String by) {
            int log = logs.computeIfAbsent(move.log(), it -> logs.size() + 1);
            return switch (move) {
                case eventstore.Traffic.Appended it ->
                        new Seen.Appended(
                                log, by, it.events().stream().map(Telling::entry).toList());
                case eventstore.Traffic.Refused it ->
                        new Seen.Refused(
                                log,
                                by,
                                it.why().streamId(),
                                it.why().expectedVersion(),
                                it.why().actualVersion());
                // What the test itself looks up is no part of the story.
                case eventstore.Traffic.StreamRead it ->
                        by.isEmpty()
                                ? null
                                : new Seen.Read(
                                        log,
                                        by,
                                        it.streamId(),
                                        it.afterVersion(),
                                        positions(it.events()));
                case eventstore.Traffic.LogRead it ->
                        by.isEmpty()
                                ? null
                                : new Seen.Read(
                                        log, by, "", it.afterPosition(), positions(it.events()));
            };
        }

        private static List<Long> positions(List<? extends eventstore.Recorded<?>> events) {
            List<Long> positions = new ArrayList<>();
            events.forEach(event -> positions.add(event.position()));
            return positions;
        }

        private static Seen.Entry entry(eventstore.Recorded<?> recorded) {
            Object event = recorded.event();
            boolean text = event instanceof String;
            return new Seen.Entry(
                    recorded.position(),
                    recorded.streamId(),
                    recorded.version(),
                    event instanceof eventstore.StoredEvent stored
                            ? stored.type()
                            : text ? "" : event.getClass().getSimpleName(),
                    event instanceof eventstore.StoredEvent stored
                            ? Words.shortened(String.join(", ", stored.fields().values()))
                            : Words.of(event));
        }

        // What is handed to a system without a queue has no envelope of its own.
        private static Envelope<Message> envelope(Message message) {
            return new Envelope<>(
                    "", "", message.getClass().getSimpleName(), "", Instant.EPOCH, "", "", message);
        }

        private Seen.Waiting waiting(InMemoryQueue.Delivery delivery) {
            return new Seen.Waiting(delivery.consumer(), letter(delivery.envelope()));
        }

        private Letter letter(Envelope<?> envelope) {
            return letters.computeIfAbsent(envelope, it -> Letter.of(letters.size() + 1, envelope));
        }
    }
}
