package workbench.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process and all that it starts. Where the system has the programs setsid and kill, as Linux
 * does, they are a session of their own. They end together, also when the process that started
 * another one has gone. Elsewhere only the children of a living process are found.
 */
final class ProcessGroup {

    private static final Optional<Path> SETSID = program("setsid");
    private static final Optional<Path> KILL = program("kill");

    private final Process leader;
    private boolean ended;
    private boolean others;

    ProcessGroup(Process leader) {
        this.leader = leader;
    }

    /** The command that starts such a process. */
    static List<String> leading(List<String> command) {
        List<String> all = new ArrayList<>(command);
        if (isSession()) {
            all.addFirst(SETSID.get().toString());
        }
        return all;
    }

    /** Whether anything besides the process itself was there to be ended. */
    synchronized boolean hadOthers() {
        return others;
    }

    /** Ends all of it. */
    synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        List<ProcessHandle> children = leader.descendants().toList();
        others |= !children.isEmpty();
        children.forEach(ProcessHandle::destroyForcibly);
        leader.destroyForcibly();
        try {
            leader.waitFor(10, TimeUnit.SECONDS);
            if (isSession()) {
                others |= killSession();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // Without the program kill there is nothing more to be done.
            return;
        }
    }

    // It succeeds if there was still something to end.
    private boolean killSession() throws IOException, InterruptedException {
        Process kill =
                new ProcessBuilder(KILL.get().toString(), "-KILL", "--", "-" + leader.pid())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return kill.waitFor() == 0;
    }

    private static boolean isSession() {
        return SETSID.isPresent() && KILL.isPresent();
    }

    private static Optional<Path> program(String name) {
        return List.of("/usr/bin", "/bin").stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
