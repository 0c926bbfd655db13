package proof;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;

/**
 * Another machine, as far as code can tell: a Java process with another default locale and time
 * zone. Sets and maps without order have another order there, too.
 */
enum ForeignMachine {
    /** Writes numbers with digits of its own, and is fourteen hours ahead of UTC. */
    EGYPTIAN("ar", "EG", "Pacific/Kiritimati"),
    /** Has an i without a dot, and is eight hours behind UTC. */
    TURKISH("tr", "TR", "America/Los_Angeles");

    private static final long PATIENCE_IN_MINUTES = 20;

    private final String language;
    private final String country;
    private final String timeZone;

    ForeignMachine(String language, String country, String timeZone) {
        this.language = language;
        this.country = country;
        this.timeZone = timeZone;
    }

    /** Runs something as if this process were there. */
    void around(Runnable something) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.of(language, country));
        TimeZone.setDefault(TimeZone.getTimeZone(timeZone));
        try {
            something.run();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /**
     * Runs right answers there, and reports each red run.
     *
     * @param folder where the two processes may exchange files
     * @throws IllegalStateException if the process fails, or does not end
     */
    List<RedRun> run(List<Trial> trials, Path folder) {
        Path in = folder.resolve(this + "-trials");
        Path out = folder.resolve(this + "-red");
        Path printed = folder.resolve(this + "-printed.txt");
        try {
            Files.createDirectories(folder);
            write(in, trials);
            Process process =
                    new ProcessBuilder(command(in, out))
                            .redirectErrorStream(true)
                            .redirectOutput(printed.toFile())
                            .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(
                        "the right answers could not be run under "
                                + this
                                + ":\n"
                                + Files.readString(printed));
            }
            return read(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> command(Path in, Path out) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Duser.timezone=" + timeZone,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForeignMachineMain.class.getName(),
                        name(),
                        in.toString(),
                        out.toString()));
        return command;
    }

    /** Writes a list of records that both processes know. */
    static void write(Path file, List<? extends Record> records) throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
            out.writeObject(new ArrayList<>(records));
        }
    }

    /** Reads a list that the other process has written. */
    @SuppressWarnings("unchecked")
    static <T extends Record> List<T> read(Path file) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
            return (List<T>) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    @Override
    public String toString() {
        return language + "-" + country + ", " + timeZone.replace('/', '-');
    }
}
