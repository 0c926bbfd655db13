package workbench.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The workbench, as its worker sees it: orders come from there, reports go there. The worker lives
 * as long as the workbench: when that one ends, this one does too, whatever runs in it.
 */
final class ParentProcess {

    private final MessageCodec<Report> reports;
    private final PrintStream out;
    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();

    private ParentProcess(MessageCodec<Report> reports, PrintStream out) {
        this.reports = reports;
        this.out = out;
    }

    /**
     * Takes over standard input and output. From now on, both are empty for all other code in this
     * process.
     *
     * @throws IOException if there is nothing at the other end
     */
    static ParentProcess connect() throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String token = in.readLine();
        ParentProcess parent =
                new ParentProcess(
                        new MessageCodec<>(Report.class, token),
                        new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setIn(InputStream.nullInputStream());
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        Thread.ofPlatform()
                .daemon()
                .name("workbench-parent")
                .start(() -> parent.listen(in, new MessageCodec<>(Order.class, token)));
        return parent;
    }

    /** Waits for the next order. */
    Order next() throws InterruptedException {
        return orders.take();
    }

    /** Sends a report. */
    synchronized void say(Report report) {
        out.print(reports.line(report) + "\n");
        // Code that closes standard output in here ends the conversation, and so the work.
        if (out.checkError()) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void listen(BufferedReader in, MessageCodec<Order> codec) {
        try {
            String line = in.readLine();
            while (line != null) {
                codec.message(line).ifPresent(orders::add);
                line = in.readLine();
            }
        } catch (IOException e) {
            // The other end is gone, as below.
            Runtime.getRuntime().halt(0);
        }
        Runtime.getRuntime().halt(0);
    }
}
