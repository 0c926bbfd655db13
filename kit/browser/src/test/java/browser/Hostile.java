package browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import messaging.Envelopes;
import messaging.Event;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Messaging;
import workbook.flow.Drawn;
import workbook.flow.FlowPage;
import workbook.flow.FlowRecorder;

/** Pages of insurers that were not meant to be drawn. */
final class Hostile {

    record Moved(String customerId) implements Event {}

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    private Hostile() {}

    /** A flow in which every person and every thing has this name. */
    static Path named(Path module, String name) {
        return recorded(module, name, () -> moves(name, 1));
    }

    /** A flow with as many events. */
    static Path ofLength(Path module, int events) {
        return recorded(module, "Ada", () -> moves("Ada", events));
    }

    private static void moves(String name, int events) {
        InMemoryQueue queue = new InMemoryQueue(new Flow());
        Messaging messaging = new Messaging(queue, new Envelopes(CLOCK, () -> "m1"));
        messaging.eventsOf("quoting " + name).subscribe(Moved.class, event -> {});
        for (int i = 0; i < events; i++) {
            messaging.eventsOf("customer " + name).publish(new Moved(name));
            queue.deliverAll();
        }
        Drawn.email(name, name, true);
        Drawn.note("mail server " + name, name);
    }

    private static Path recorded(Path module, String name, Runnable flow) {
        FlowPage page = new FlowPage(module);
        FlowRecorder recorder = new FlowRecorder(page, name, number -> name);
        recorder.begins("1.1", name, Hostile.class);
        try {
            flow.run();
            recorder.happened("1.1", name + ": " + name);
            recorder.ended(
                    "1.1", new FlowRecorder.Test("red", name, false, List.of(name, name)), true);
        } finally {
            recorder.stop();
        }
        recorder.write("1.1")
                .ifPresent(
                        trouble -> {
                            throw new AssertionError(trouble);
                        });
        return page.file();
    }

    static long size(Path page) {
        try {
            return Files.size(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
