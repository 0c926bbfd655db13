package workbench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The end of the line that a process started by the workbench holds in its hand. The process lives
 * as long as the one that started it: when that one ends, this one does too, whatever runs in it.
 */
public final class Wire {

    private final String token;
    private final PrintStream out;
    private final BlockingQueue<List<String>> heard = new LinkedBlockingQueue<>();

    private Wire(String token, PrintStream out) {
        this.token = token;
        this.out = out;
    }

    /**
     * Takes over standard input and output. From now on both are empty for everybody else in this
     * process.
     *
     * @throws IOException if nobody is at the other end
     */
    public static Wire open() throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Wire wire =
                new Wire(in.readLine(), new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setIn(InputStream.nullInputStream());
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        Thread.ofPlatform().daemon().name("workbench-wire").start(() -> wire.listen(in));
        return wire;
    }

    /** Waits for the next message. */
    public List<String> hear() throws InterruptedException {
        return heard.take();
    }

    /** Sends a message. */
    public void say(String... words) {
        say(List.of(words));
    }

    /** Sends a message. */
    public synchronized void say(List<String> words) {
        out.print(Line.of(token, words) + "\n");
        // Whoever closes standard output in here is not heard any more; so there is nothing left to
        // do.
        if (out.checkError()) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void listen(BufferedReader in) {
        try {
            String line = in.readLine();
            while (line != null) {
                Line.words(token, line).ifPresent(heard::add);
                line = in.readLine();
            }
        } catch (IOException e) {
            // The other end is gone, as below.
            Runtime.getRuntime().halt(0);
        }
        Runtime.getRuntime().halt(0);
    }
}
