package messaging.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka of one node inside this process: broker and controller in one (KRaft). It listens on two
 * free ports, and only to this machine. Its data is in a temporary folder, which is removed at the
 * end.
 *
 * <p>Good for trying things out. One node has no second copy of its data.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final int NODE = 1;
    private static final int MOST_ATTEMPTS = 5;
    private static final String HERE = "127.0.0.1";

    private final Path folder;
    private final Thread lastResort;
    private int port;
    private KafkaConfig config;
    private KafkaRaftServer server;

    private EmbeddedBroker(Path folder) {
        this.folder = folder;
        lastResort = new Thread(this::end, "the end of Kafka");
    }

    /** Starts one. It takes some seconds. */
    public static EmbeddedBroker start() {
        RuntimeException lastFailure = null;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            EmbeddedBroker broker = new EmbeddedBroker(temporaryFolder());
            try {
                Runtime.getRuntime().addShutdownHook(broker.lastResort);
                broker.format();
                broker.startAgain();
                return broker;
            } catch (RuntimeException perhapsThePortIsTaken) {
                broker.close();
                lastFailure = perhapsThePortIsTaken;
            }
        }
        throw lastFailure;
    }

    /** What clients need to know of it: host and port. */
    public String address() {
        return HERE + ":" + port;
    }

    /** Stops. The data stays. */
    public void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    /** Starts after a {@link #stop}, with the same data and at the same address. */
    public void startAgain() {
        server = new KafkaRaftServer(config, Time.SYSTEM);
        server.startup();
    }

    /** Stops, and removes the data. */
    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }

    private synchronized void end() {
        try {
            stop();
        } finally {
            remove(folder);
        }
    }

    Path folder() {
        return folder;
    }

    private void format() {
        int controllerPort;
        try (ServerSocket one = freePort();
                ServerSocket another = freePort()) {
            port = one.getLocalPort();
            controllerPort = another.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        config = new KafkaConfig(settings(controllerPort));
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE)
                    .setDirectories(List.of(folder.toString()))
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("Kafka's folder cannot be prepared", e);
        }
    }

    private Map<String, String> settings(int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("controller.quorum.voters", NODE + "@" + HERE + ":" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put(
                "listeners",
                "PLAINTEXT://"
                        + HERE
                        + ":"
                        + port
                        + ",CONTROLLER://"
                        + HERE
                        + ":"
                        + controllerPort);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", folder.toString());
        // one node has no second copy
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("auto.create.topics.enable", "false");
        // what would take minutes in production, in seconds
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "1000");
        settings.put("broker.heartbeat.interval.ms", "100");
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("log.cleaner.backoff.ms", "200");
        settings.put("log.initial.task.delay.ms", "200");
        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20));
        settings.put("log.segment.delete.delay.ms", "1000");
        settings.put("controlled.shutdown.enable", "false");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
        return settings;
    }

    private static ServerSocket freePort() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName(HERE));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("kafka-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
