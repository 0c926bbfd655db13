package workbench.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The page beside a watch")
@Timeout(30)
class LivePageTest {

    private String now = "<p>first</p>";
    private LivePage page;
    private int port;

    @BeforeEach
    void open() throws IOException {
        page = new LivePage(() -> now);
        port = URI.create(page.address()).getPort();
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    @DisplayName("is what was drawn last on this machine")
    void served() throws IOException {
        assertThat(URI.create(page.address()).getHost()).isEqualTo("127.0.0.1");
        assertThat(get("/")).contains("HTTP/1.1 200", "<p>first</p>", "no-store", "nosniff");

        now = "<p>second</p>";

        assertThat(get("/")).contains("<p>second</p>");
    }

    @Test
    @DisplayName("is opened by typing its address")
    void own() throws IOException {
        assertThat(asked("GET / HTTP/1.1", "Host: localhost:" + port, "Sec-Fetch-Site: none"))
                .contains("200 OK");
        assertThat(
                        asked(
                                "GET / HTTP/1.1",
                                "Host: 127.0.0.1:" + port,
                                "Origin: http://127.0.0.1:" + port,
                                "Sec-Fetch-Site: same-origin"))
                .contains("200 OK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: evil.example:PORT",
                "Host: 127.0.0.1",
                "Host: 127.0.0.1:PORT.evil.example",
                "Host: localhost:PORT\nOrigin: http://127.0.0.1:PORT",
                "Host: 127.0.0.1:PORT\nOrigin: https://evil.example",
                "Host: 127.0.0.1:PORT\nOrigin: null",
                "Host: 127.0.0.1:PORT\nSec-Fetch-Site: cross-site",
                "Host: 127.0.0.1:PORT\nSec-Fetch-Site: same-site",
                "Host: 127.0.0.1:PORT\nHost: evil.example",
            })
    @DisplayName("refuses other names of this machine and other sites")
    void others(String headers) throws IOException {
        String[] own = headers.replace("PORT", "" + port).split("\n");

        for (String place : List.of("/", "/events", "/nothing")) {
            List<String> request = new ArrayList<>(List.of("GET " + place + " HTTP/1.1"));
            request.addAll(List.of(own));
            assertThat(asked(request.toArray(String[]::new)))
                    .containsAnyOf("HTTP/1.1 403", "HTTP/1.1 400")
                    .doesNotContain("first", "drawn");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/flow.html",
                "/../pom.xml",
                "/%2e%2e/pom.xml",
                "//",
                "/events/",
                "/favicon.ico"
            })
    @DisplayName("is all that there is")
    void nothingElse(String place) throws IOException {
        assertThat(get(place))
                .containsAnyOf("HTTP/1.1 404", "HTTP/1.1 400")
                .doesNotContain("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "HEAD"})
    @DisplayName("takes nothing")
    void readOnly(String method) throws IOException {
        assertThat(asked(method + " / HTTP/1.1", "Host: 127.0.0.1:" + port))
                .contains("HTTP/1.1 405")
                .doesNotContain("first");
    }

    @Test
    @DisplayName("learns of each new picture at once until the end")
    void follows() throws IOException {
        try (Follower follower = new Follower()) {
            assertThat(follower.next()).isEqualTo("event: drawn / data: ");

            long before = System.nanoTime();
            page.drawn();
            assertThat(follower.next()).isEqualTo("event: drawn / data: ");
            assertThat((System.nanoTime() - before) / 1_000_000).as("milliseconds").isLessThan(300);

            page.says("The code does not run now.");
            assertThat(follower.next())
                    .isEqualTo("event: drawn / data: The code does not run now.");

            page.close();
            assertThat(follower.next()).isEqualTo("event: end / data:");
            assertThat(follower.next()).isEmpty();
        }
    }

    @Test
    @DisplayName("goes on for the others when one browser is gone")
    void several() throws IOException {
        try (Follower stays = new Follower()) {
            stays.next();
            try (Follower leaves = new Follower()) {
                leaves.next();
            }
            page.drawn();
            page.drawn();

            assertThat(stays.next()).isEqualTo("event: drawn / data: ");
            page.close();
        }
    }

    @Test
    @DisplayName("is not kept up by more followers than a person has windows")
    void tooMany() throws IOException {
        List<Follower> followers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Follower follower = new Follower();
            follower.next();
            followers.add(follower);
        }

        assertThat(get("/events")).contains("HTTP/1.1 503");
        assertThat(get("/")).contains("<p>first</p>");
        for (Follower follower : followers) {
            follower.close();
        }
    }

    private String get(String place) throws IOException {
        return asked("GET " + place + " HTTP/1.1", "Host: 127.0.0.1:" + port);
    }

    private String asked(String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader reader = send(socket, lines)) {
            return reader.lines().collect(Collectors.joining("\n"));
        }
    }

    private static BufferedReader send(Socket socket, String... lines) throws IOException {
        String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** A browser that follows. */
    private final class Follower implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader reader;

        Follower() throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            reader = send(socket, "GET /events HTTP/1.1", "Host: 127.0.0.1:" + port);
        }

        /** The next thing that it learns. Empty at the end. */
        String next() throws IOException {
            List<String> said = new ArrayList<>();
            String line = reader.readLine();
            while (line != null && !(line.isEmpty() && !said.isEmpty())) {
                if (line.startsWith("event:") || line.startsWith("data:")) {
                    said.add(line);
                }
                line = reader.readLine();
            }
            return String.join(" / ", said);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
