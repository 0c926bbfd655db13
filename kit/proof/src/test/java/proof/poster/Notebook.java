package proof.poster;

import eventstore.Recorded;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import messaging.Envelope;
import messaging.Flow;
import messaging.Traffic;

/**
 * The notes of a person who watches a solution on that Monday. Messages, questions and logs are
 * seen by themselves. Only what has no message has to be said.
 */
public final class Notebook {

    /** When the day begins, for what was there before. */
    private static final Instant SUNDAY = Instant.parse("2026-03-01T09:00:00Z");

    /** What the data platform is called in each script. */
    private static final String DATA_PLATFORM = "data platform";

    private static final String MONDAY = "2026-03-02T%s:00Z";

    private final List<List<Happening>> acts = new ArrayList<>();
    private final Map<Envelope<?>, Integer> numbers = new IdentityHashMap<>();
    private Instant now = SUNDAY;
    private String atWork = "";
    private String answer = "";
    private String because = "";

    /** What time it is, for envelopes and logs. */
    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    /** The next act begins, at this time of the day. Nothing is written before the first. */
    public void at(String time) {
        now = Instant.parse(MONDAY.formatted(time));
        acts.add(new ArrayList<>());
    }

    /** What is done with a log now is done by this system. */
    public void by(String system, Runnable work) {
        atWork = system;
        work.run();
        atWork = "";
    }

    /** An e-mail goes out to Ada. */
    public void emailed(String words) {
        write(new Happening.Emailed(words));
    }

    /** Something that no message says. */
    public void note(String system, String words) {
        write(new Happening.Noted(system, words));
    }

    /** What the data platform answers on Tuesday, and why it can, or cannot. */
    public void answer(String words, String reason) {
        answer = words;
        because = reason;
    }

    /** Watches from now on. */
    void watch() {
        Traffic.shownTo(this::moved);
        eventstore.Traffic.shownTo(this::moved);
    }

    /** Watches no more. */
    static void close() {
        Traffic.shownTo(moved -> {});
        eventstore.Traffic.shownTo(move -> {});
    }

    Monday monday(String title) {
        return new Monday(title, acts.stream().map(List::copyOf).toList(), answer, because);
    }

    private void moved(Record moved) {
        switch (moved) {
            case Flow.Step step -> moved(step);
            case Flow.Question it when !it.answered() ->
                    write(new Happening.Asked(it.asker(), it.asked(), Optional.empty()));
            case Traffic.Answer it ->
                    write(
                            new Happening.Asked(
                                    it.question().asker(),
                                    it.question().asked(),
                                    Optional.of(Words.of(it.answer()))));
            case Traffic.Begun it ->
                    write(new Happening.Heard(number(it.envelope()), it.consumer()));
            default -> {
                // Why something failed is seen before it fails.
            }
        }
    }

    private void moved(Flow.Step step) {
        int number = number(step.envelope());
        switch (step.kind()) {
            case SENT, PUBLISHED ->
                    write(
                            new Happening.Said(
                                    number,
                                    step.from(),
                                    step.kind() == Flow.Kind.SENT,
                                    Words.of(step.envelope().message())));
            case FAILED, GIVEN_UP -> write(new Happening.Failed(number, step.to()));
            case DELIVERED -> {
                // It began to be handled some lines ago, and that was written.
            }
        }
    }

    private int number(Envelope<?> envelope) {
        return numbers.computeIfAbsent(envelope, it -> numbers.size() + 1);
    }

    private void moved(eventstore.Traffic.Move move) {
        switch (move) {
            case eventstore.Traffic.Appended it ->
                    it.events()
                            .forEach(
                                    event ->
                                            write(
                                                    new Happening.Written(
                                                            atWork,
                                                            event.position(),
                                                            Words.of(event.event()))));
            case eventstore.Traffic.LogRead it when !it.events().isEmpty() ->
                    write(
                            new Happening.Read(
                                    atWork,
                                    it.events().stream().<Long>map(Recorded::position).toList()));
            default -> {
                // A system that looks into its own stream before it decides.
            }
        }
    }

    // The data platform only looks on. Its work is not drawn. Its answer is.
    private void write(Happening happening) {
        boolean looksOn =
                switch (happening) {
                    case Happening.Heard it -> it.system().equals(DATA_PLATFORM);
                    case Happening.Asked it -> it.asker().equals(DATA_PLATFORM);
                    case Happening.Read it -> it.system().equals(DATA_PLATFORM);
                    default -> false;
                };
        if (!acts.isEmpty() && !looksOn) {
            acts.getLast().add(happening);
        }
    }
}
