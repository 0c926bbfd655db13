package proof;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Another machine, as far as code can tell: a Java process with another default locale and time
 * zone. Sets and maps without order have another order there, too.
 */
enum ForeignMachine {
    /** Writes numbers with digits of its own, and is fourteen hours ahead of UTC. */
    EGYPTIAN("ar", "EG", "Pacific/Kiritimati"),
    /** Has an i without a dot, and is eight hours behind UTC. */
    TURKISH("tr", "TR", "America/Los_Angeles");

    private final String language;
    private final String country;
    private final String timeZone;
    private Process process;
    private Path printed;

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
     * Runs right answers there, and reports each red run. The process is started once. It ends with
     * this one, as there is nothing more to read then.
     *
     * @param folder where the two processes may exchange files
     * @throws IllegalStateException if the process fails
     */
    synchronized List<RedRun> run(List<Trial> trials, Path folder) {
        Path in = folder.resolve(this + "-trials");
        Path out = folder.resolve(this + "-red");
        try {
            Files.createDirectories(folder);
            write(in, trials);
            if (process == null || !process.isAlive()) {
                printed = Files.createTempFile("foreign-machine", ".txt");
                printed.toFile().deleteOnExit();
                process = new ProcessBuilder(command()).redirectError(printed.toFile()).start();
            }
            process.outputWriter(StandardCharsets.UTF_8).append(in + "\n" + out + "\n").flush();
            if (process.inputReader().readLine() == null) {
                throw new IllegalStateException(
                        "the right answers could not be run under "
                                + this
                                + ":\n"
                                + Files.readString(printed));
            }
            return read(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.timezone=" + timeZone,
                "-cp",
                System.getProperty("java.class.path"),
                ForeignMachineMain.class.getName(),
                name());
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
