package workbench.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The page of the module that is watched, for a browser on this machine. It learns of each new
 * picture at once. It serves this page and nothing else. It answers only where it is called by its
 * own name, and never a page of another site.
 */
final class LivePage implements AutoCloseable {

    private static final long SIGN_OF_LIFE = 10_000;
    private static final long LAST_WORDS = 1_000;
    private static final int MOST_FOLLOWERS = 20;
    private static final int BACKLOG = 20;
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final HttpServer server;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("workbench-page-", 1).factory());
    private final Supplier<String> page;
    private int drawn;
    private String note = "";
    private boolean ended;
    private int followers;

    /**
     * Serves from now on, at a port that is free.
     *
     * @param page the page as it is now
     * @throws IOException if that port is not possible
     */
    LivePage(Supplier<String> page) throws IOException {
        this.page = page;
        server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where it is. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** There is a new picture. */
    synchronized void drawn() {
        drawn++;
        note = "";
        notifyAll();
    }

    /** There is none, and this is why. */
    synchronized void says(String why) {
        drawn++;
        note = why;
        notifyAll();
    }

    /** Tells all followers that this is the end. */
    @Override
    public void close() {
        synchronized (this) {
            ended = true;
            notifyAll();
            long until = System.currentTimeMillis() + LAST_WORDS;
            try {
                while (followers > 0 && System.currentTimeMillis() < until) {
                    wait(LAST_WORDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isOwn(exchange)) {
                refuse(exchange, 403);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                refuse(exchange, 405);
            } else {
                switch (exchange.getRequestURI().getRawPath()) {
                    case "/" -> sendPage(exchange);
                    case "/events" -> follow(exchange);
                    default -> refuse(exchange, 404);
                }
            }
        }
    }

    /** Whether a browser asks for this page itself, and not another site for what is on it. */
    private boolean isOwn(HttpExchange exchange) {
        int port = server.getAddress().getPort();
        List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        List<String> origins = exchange.getRequestHeaders().getOrDefault("Origin", List.of());
        List<String> sites = exchange.getRequestHeaders().getOrDefault("Sec-Fetch-Site", List.of());
        return hosts.size() == 1
                && Set.of("127.0.0.1:" + port, "localhost:" + port).contains(hosts.getFirst())
                && origins.stream().allMatch(("http://" + hosts.getFirst())::equals)
                && OWN_SITE.containsAll(sites);
    }

    private static void refuse(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    private static void head(HttpExchange exchange, String type) {
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("X-Frame-Options", "DENY");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
    }

    private void sendPage(HttpExchange exchange) throws IOException {
        byte[] text = page.get().getBytes(StandardCharsets.UTF_8);
        head(exchange, "text/html");
        exchange.sendResponseHeaders(200, text.length);
        exchange.getResponseBody().write(text);
    }

    private void follow(HttpExchange exchange) throws IOException {
        synchronized (this) {
            if (followers >= MOST_FOLLOWERS) {
                refuse(exchange, 503);
                return;
            }
            followers++;
        }
        try {
            head(exchange, "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            tellAll(exchange.getResponseBody());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            synchronized (this) {
                followers--;
                notifyAll();
            }
        }
    }

    private void tellAll(OutputStream out) throws IOException, InterruptedException {
        int told = -1;
        boolean goesOn = true;
        while (goesOn) {
            String words;
            synchronized (this) {
                if (told == drawn && !ended) {
                    wait(SIGN_OF_LIFE);
                }
                goesOn = !ended;
                words =
                        ended
                                ? "event: end\ndata:\n\n"
                                : told == drawn ? ":\n\n" : "event: drawn\ndata: " + note + "\n\n";
                told = drawn;
            }
            out.write(words.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
