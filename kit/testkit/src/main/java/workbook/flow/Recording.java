package workbook.flow;

import eventstore.EventLog;
import java.net.URL;
import java.security.CodeSource;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import messaging.Envelope;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Message;
import messaging.Traffic;

/**
 * What happened while a test ran. It keeps the beginning and the end, and counts the steps between.
 * So ten thousand steps need no more room than a hundred.
 *
 * <p>If something goes wrong here, the test does not notice.
 */
public final class Recording {

    private static final int BEGINNING = 48;
    private static final int END = 24;
    private static final int MOST = 5_000;
    private static final int MOST_WITH_THEIR_CALLERS = 500;
    private static final int MOST_CALLERS = 12;

    /** A system said something, an envelope or only a message, but not to a queue of the kit's. */
    record Said(String system, Object what) {}

    /** A system that said something can go on. */
    record Free(String system, Object what) {}

    /** A system got something, and this was waiting. */
    record Got(String system, Object what, List<?> waiting) {}

    /** A system has handled something. */
    record Handled(String system, Object what) {}

    /** A system has failed to handle something. */
    record Failed(String system, Object what, String why) {}

    /** What moved, as it was handed to us, and by which code. */
    private record Raw(Object moved, String by) {}

    private static final StackWalker STACK =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private static volatile Recording current;

    // Where several runs go on at a time, what a thread does, and those that it starts, is its own.
    private static final InheritableThreadLocal<Recording> OWN = new InheritableThreadLocal<>();

    /** Where a class was loaded from. It is empty for those of Java itself. */
    private static final ClassValue<String> PLACE =
            new ClassValue<>() {
                @Override
                protected String computeValue(Class<?> type) {
                    return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                            .map(CodeSource::getLocation)
                            .map(URL::toExternalForm)
                            .orElse("");
                }
            };

    private final String tests;
    private final List<Raw> beginning = new ArrayList<>();
    private final Deque<Raw> end = new ArrayDeque<>();
    private final List<Raw> counted = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private int count;

    private Recording(Class<?> test) {
        tests = PLACE.get(test);
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
        look();
        return recording;
    }

    /**
     * The same, but of what happens in this thread alone, and in those that it starts from now on.
     * Others may be recorded at the same time.
     */
    static Recording startInThisThread(Class<?> test) {
        Recording recording = new Recording(test);
        OWN.set(recording);
        look();
        return recording;
    }

    /** What this thread does is not recorded any more. */
    static void stopInThisThread() {
        OWN.remove();
    }

    private static void look() {
        Traffic.shownTo(Recording::see);
        eventstore.Traffic.shownTo(Recording::see);
    }

    private static void see(Object moved) {
        Recording recording = current();
        if (recording != null) {
            recording.add(moved);
        }
    }

    private static Recording current() {
        Recording own = OWN.get();
        return own == null ? current : own;
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

    /** Adds what a test says to what is recorded now, if anything is. */
    static void addToCurrent(Supplier<? extends Collection<?>> said) {
        Recording recording = current();
        if (recording != null) {
            try {
                said.get().forEach(recording::add);
            } catch (Throwable blind) {
                // A picture less, and nothing worse.
            }
        }
    }

    /** The systems whose calls have led here since the last delivery, the first one first. */
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
        String by =
                count < MOST_WITH_THEIR_CALLERS && moved instanceof eventstore.Traffic.Move
                        ? caller()
                        : "";
        add(new Raw(moved, by));
    }

    private synchronized void add(Raw raw) {
        count++;
        if (beginning.size() < BEGINNING) {
            beginning.add(raw);
        } else {
            end.add(raw);
            if (end.size() > END) {
                fold(end.removeFirst());
            }
        }
    }

    // What is not drawn is counted all the same.
    private void fold(Raw raw) {
        if (counted.size() < MOST
                && (raw.moved() instanceof Flow.Question || raw.moved() instanceof Seen.Part)) {
            counted.add(raw);
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
                                        .takeWhile(type -> !isOfTheTests(type))
                                        // Those before it only helped to read.
                                        .reduce((helper, user) -> user)
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
        String place = PLACE.get(type);
        return !place.isEmpty()
                && !place.equals(PLACE.get(Recording.class))
                && !place.equals(PLACE.get(EventLog.class))
                && !EventLog.class.isAssignableFrom(type);
    }

    private boolean isOfTheTests(Class<?> type) {
        return PLACE.get(type).equals(tests);
    }

    private static String outermost(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        return outer.getSimpleName();
    }

    /** All of it in words, the oldest first. */
    synchronized List<Seen> seen() {
        Telling telling = new Telling();
        List<Seen> all = new ArrayList<>();
        beginning.forEach(raw -> telling.tell(raw).ifPresent(all::add));
        int folded = count - beginning.size() - end.size();
        if (folded > 0) {
            List<Seen> inside = new ArrayList<>();
            counted.forEach(raw -> telling.tell(raw).ifPresent(inside::add));
            all.add(new Seen.Folded(folded, inside));
        }
        end.forEach(raw -> telling.tell(raw).ifPresent(all::add));
        return all;
    }

    /** Turns what moved into words, and remembers what it needs for that. */
    private static final class Telling {

        // Two envelopes may carry the same words, and even the same id by mistake.
        private final Map<Object, Letter> letters = new IdentityHashMap<>();
        private final Map<Object, Integer> logs = new IdentityHashMap<>();
        private final Map<Object, Integer> events = new IdentityHashMap<>();
        private String why = "";

        Optional<Seen> tell(Raw raw) {
            try {
                return Optional.ofNullable(told(raw));
            } catch (RuntimeException | Error unspeakable) {
                return Optional.empty();
            }
        }

        private Seen told(Raw raw) {
            return switch (raw.moved()) {
                case Seen seen -> seen;
                case Said it -> new Seen.Put(it.system(), letter(it.what()));
                case Free it -> new Seen.Free(it.system(), letter(it.what()));
                case Got it ->
                        new Seen.Begun(
                                it.system(),
                                letter(it.what()),
                                it.waiting().stream()
                                        .map(next -> new Seen.Waiting(it.system(), letter(next)))
                                        .toList(),
                                it.waiting().size());
                case Handled it -> new Seen.Handled(it.system(), letter(it.what()));
                case Failed it ->
                        new Seen.Failed(it.system(), letter(it.what()), Words.shortened(it.why()));
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
                    why = "";
                    why = Objects.requireNonNullElse(it.why().getMessage(), "");
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
                        new Seen.Appended(log, by, it.events().stream().map(this::entry).toList());
                case eventstore.Traffic.Refused it ->
                        new Seen.Refused(
                                log,
                                by,
                                it.why().streamId(),
                                it.why().expectedVersion(),
                                it.why().actualVersion());
                // The test's own look-ups are not a part of the story.
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

        private Seen.Entry entry(eventstore.Recorded<?> recorded) {
            Object event = recorded.event();
            boolean text = event instanceof String;
            return new Seen.Entry(
                    events.computeIfAbsent(event, it -> events.size() + 1),
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

        private Seen.Waiting waiting(InMemoryQueue.Delivery delivery) {
            return new Seen.Waiting(delivery.consumer(), letter(delivery.envelope()));
        }

        private Letter letter(Object what) {
            return letters.computeIfAbsent(
                    what,
                    it ->
                            Letter.of(
                                    letters.size() + 1,
                                    it instanceof Envelope<?> envelope
                                            ? envelope
                                            : enveloped((Message) it)));
        }

        // What has no envelope of its own gets one that says nothing.
        private static Envelope<Message> enveloped(Message message) {
            String type = message.getClass().getSimpleName();
            String customer = Words.customer(message);
            return new Envelope<>("", "", type, customer, Instant.EPOCH, "", "", message);
        }
    }
}
