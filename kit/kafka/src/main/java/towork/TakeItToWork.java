package towork;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import messaging.kafka.EmbeddedBroker;
import org.apache.kafka.common.utils.AppInfoParser;
import workbook.console.Console;

/**
 * Runs module 03 on Kafka. The root pom.xml has a profile for it.
 *
 * <p>Its argument is {@code true}, or {@code solution}, or the address of a cluster. Or both:
 * {@code solution@host:port}.
 */
public final class TakeItToWork {

    private static final String SOLUTION = "solution";

    private final Path root;
    private final Consumer<String> screen;

    TakeItToWork(Path root, Consumer<String> screen) {
        this.root = root;
        this.screen = screen;
    }

    /** Begins in the folder of the workbook, and ends with 0 if nothing was lost. */
    public static void main(String[] arguments) {
        Console console = Console.ofThisProcess();
        boolean good;
        try {
            good =
                    new TakeItToWork(Path.of("").toAbsolutePath(), console::print)
                            .run(arguments.length == 0 ? "" : arguments[0]);
        } catch (RuntimeException | Error failure) {
            console.print("  ✘ " + failure);
            failure.printStackTrace();
            good = false;
        }
        System.exit(good ? 0 : 1);
    }

    boolean run(String what) {
        boolean solved = what.startsWith(SOLUTION);
        Optional<String> address =
                Optional.of(what.substring(what.indexOf('@') + 1)).filter(it -> it.contains(":"));
        screen.accept(
                "\n 03 taken to work: "
                        + (solved ? "the solution" : "your insurer, unchanged,")
                        + " on Apache Kafka "
                        + AppInfoParser.getVersion());
        try (Module03 module = Module03.in(root, solved)) {
            Story story = module.story();
            List<String> missing = story.missing();
            if (!missing.isEmpty()) {
                return refuse(
                        "Your insurer cannot do this yet. It needs "
                                + String.join(
                                        " and ", missing.stream().map(this::exercise).toList())
                                + ": the quotes go out while customer management is down.");
            }
            address.ifPresentOrElse(cluster -> onTheirs(story, cluster), () -> onOurs(story));
            screen.accept("");
            return true;
        } catch (Module03.DoesNotCompile inTheMiddle) {
            return refuse("Your module 03 does not compile.\n   " + inTheMiddle.getMessage());
        }
    }

    private String exercise(String test) {
        return Module03.exercise(root, test);
    }

    private boolean refuse(String why) {
        screen.accept("  ✘ " + why);
        screen.accept("   see it with the solution: mvn test -Dkafka=solution\n");
        return false;
    }

    private void onOurs(Story story) {
        long began = System.nanoTime();
        try (EmbeddedBroker broker = EmbeddedBroker.start()) {
            screen.accept(
                    String.format(
                            Locale.ROOT,
                            " A broker of one node runs in this process, at %s. It took %.1f s.",
                            broker.address(),
                            (System.nanoTime() - began) / 1e9));
            story.play(Stage.on(broker, "insurer", new Random(3), this::exercise, screen));
        }
    }

    private void onTheirs(Story story, String cluster) {
        screen.accept(" The cluster is at " + cluster + ".");
        String name = "insurer-" + UUID.randomUUID();
        story.play(Stage.on(cluster, name, new Random(3), this::exercise, screen));
    }
}
