package towork;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import messaging.Envelopes;
import messaging.kafka.EmbeddedBroker;
import messaging.kafka.KafkaSettings;
import messaging.kafka.MessageTypes;

/** Where a story takes place: a Kafka, and a screen. */
public final class Stage {

    // The shortest one that a cluster allows by default.
    private static final Duration SESSION_ELSEWHERE = Duration.ofSeconds(6);
    private static final Duration SESSION_HERE = Duration.ofMillis(1_500);

    private final String address;
    private final Optional<EmbeddedBroker> broker;
    private final String name;
    private final Random random;
    private final UnaryOperator<String> exercises;
    private final Consumer<String> screen;
    private final Envelopes envelopes;
    private long began;
    private String title = "";

    private Stage(
            String address,
            Optional<EmbeddedBroker> broker,
            String name,
            Random random,
            UnaryOperator<String> exercises,
            Consumer<String> screen) {
        this.address = address;
        this.broker = broker;
        this.name = name;
        this.random = random;
        this.exercises = exercises;
        this.screen = screen;
        AtomicInteger last = new AtomicInteger();
        envelopes =
                new Envelopes(
                        Clock.systemUTC(),
                        () -> name + "-" + String.valueOf(last.incrementAndGet()));
    }

    /**
     * On a broker of our own.
     *
     * @param name of this telling: topics and groups begin with it
     * @param random the order of some things that may come in any order
     * @param exercises the numbers of module 03's exercises, by the names of their tests
     */
    public static Stage on(
            EmbeddedBroker broker,
            String name,
            Random random,
            UnaryOperator<String> exercises,
            Consumer<String> screen) {
        return new Stage(broker.address(), Optional.of(broker), name, random, exercises, screen);
    }

    /** On a cluster that is there, and that we do not stop. */
    public static Stage on(
            String address,
            String name,
            Random random,
            UnaryOperator<String> exercises,
            Consumer<String> screen) {
        return new Stage(address, Optional.empty(), name, random, exercises, screen);
    }

    /** How to connect, with these messages. */
    public KafkaSettings settings(MessageTypes types) {
        return KafkaSettings.of(address, name, types)
                .session(broker.isPresent() ? SESSION_HERE : SESSION_ELSEWHERE);
    }

    /** The broker, if it is ours to stop. */
    public Optional<EmbeddedBroker> broker() {
        return broker;
    }

    /** For everything that may come in any order. */
    public Random random() {
        return random;
    }

    /** Envelopes for all systems: their ids come from one supply. */
    public Envelopes envelopes() {
        return envelopes;
    }

    /** The number of an exercise of module 03, by the name of its test. */
    public String exercise(String test) {
        return exercises.apply(test);
    }

    /** A new chapter. */
    public void begin(String chapter) {
        title = chapter;
        began = System.nanoTime();
    }

    /** The chapter went well. */
    public void done(String... lines) {
        screen.accept(
                String.format(
                        Locale.ROOT,
                        "  ✔ %-62s %5.1f s",
                        title,
                        (System.nanoTime() - began) / 1e9));
        say(lines);
    }

    /** The chapter is left out. */
    public void leftOut(String... lines) {
        screen.accept("  ○ " + title);
        say(lines);
    }

    private void say(String... lines) {
        for (String line : lines) {
            screen.accept("      " + line);
        }
    }
}
