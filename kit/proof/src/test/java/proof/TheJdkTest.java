package proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bsh.EvalError;
import bsh.Interpreter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The JDK for the exercises")
@Timeout(60)
class TheJdkTest {

    private static final Path SCRIPT =
            Path.of(System.getProperty("workbook.root"), ".mvn", "machine.bsh");

    private final String homeBefore = System.getProperty("user.home");
    private final Log log = new Log();
    private final Interpreter script = new Interpreter();
    @TempDir private Path home;

    /** What Maven gives the script to write to. */
    public static final class Log {
        private final List<String> lines = new ArrayList<>();

        /** The script calls it. */
        public void error(String line) {
            lines.add(line);
        }
    }

    @BeforeEach
    void load() throws IOException, EvalError {
        System.setProperty("user.home", home.toString());
        script.set("log", log);
        script.eval(Files.readString(SCRIPT));
    }

    @AfterEach
    void putBack() {
        System.setProperty("user.home", homeBefore);
    }

    @Test
    @DisplayName("is Maven's own where that is new enough")
    void own() throws IOException, EvalError {
        Path own = jdk("own", "21.0.2");
        jdk(".jdks/newer", "25");

        assertThat(found(own, "21")).isEqualTo(own);
    }

    @Test
    @DisplayName("is another one where Maven's own is too old")
    void tooOld() throws IOException, EvalError {
        Path own = jdk("own", "17.0.15");

        assertThat(found(own, "17")).isNotEqualTo(own);
    }

    @Test
    @DisplayName("is another one where Maven's own has no compiler")
    void noCompiler() throws IOException, EvalError {
        Path own = jdk("own", "25");
        Files.delete(own.resolve("bin/javac"));

        assertThat(found(own, "25")).isNotEqualTo(own);
    }

    @Test
    @DisplayName("is the one that toolchains.xml names, first of all")
    void named() throws IOException, EvalError {
        Path good = jdk("somewhere/good", "25");
        jdk(".jdks/usual", "25");
        write(
                ".m2/toolchains.xml",
                "<toolchains><jdkHome>/gone/long/ago</jdkHome>\n<jdkHome> "
                        + good
                        + " </jdkHome></toolchains>");

        assertThat(placesAtHome()).startsWith(good);
    }

    @Test
    @DisplayName("is found beside broken, old and incomplete ones")
    void besideOthers() throws IOException, EvalError {
        write(".jdks/a-broken/bin/java", "");
        write(".jdks/a-broken/bin/javac", "");
        jdk(".jdks/b-old", "1.8.0_402");
        write(".jdks/c-jre/release", "JAVA_VERSION=\"25\"\n");
        Path good = jdk(".jdks/d-good", "21.0.2");
        Path mac = jdk(".jdks/e-mac/Contents/Home", "22-ea");

        assertThat(placesAtHome()).containsExactly(good, mac);
    }

    @Test
    @DisplayName("is asked for in one sentence where it is missing")
    void none() throws IOException {
        assertThatThrownBy(() -> found(jdk("own", "17"), "17", "new ArrayList()"))
                .isInstanceOf(EvalError.class);
        assertThat(log.lines)
                .anyMatch(line -> line.startsWith("Maven runs on Java 17, in "))
                .anyMatch(line -> line.startsWith("PLEASE INSTALL A JDK, VERSION 21 OR NEWER"));
    }

    @Test
    @DisplayName("is asked for where Maven runs on a new one without a compiler")
    void onlyARuntime() throws IOException, EvalError {
        Path own = jdk("own", "25");
        Files.delete(own.resolve("bin/javac"));

        assertThatThrownBy(() -> found(own, "25", "new ArrayList()")).isInstanceOf(EvalError.class);
        assertThat(log.lines)
                .anyMatch(line -> line.startsWith("Maven runs on Java 25, which has no compiler"));
    }

    @Test
    @DisplayName("does not help a Maven whose own Java cannot show the board")
    void tooOldForTheBoard() throws IOException {
        jdk(".jdks/good", "25");

        assertThatThrownBy(() -> found(jdk("own", "1.8.0_402"), "1.8"))
                .isInstanceOf(EvalError.class);
        assertThat(log.lines)
                .anyMatch(line -> line.startsWith("PLEASE SET JAVA_HOME"))
                .anyMatch(line -> line.startsWith("Maven runs on Java 1.8, in "));
    }

    @Test
    @DisplayName("is used with a read-only repository too")
    void readOnly() throws EvalError {
        Path repository = home.resolve("repository");
        assertThat(canBeWritten(repository.resolve("kit/1"))).isTrue();

        assumeTrue(home.toFile().setWritable(false) && !Files.isWritable(home), "no superuser");
        try {
            assertThat(canBeWritten(repository.resolve("kit/1"))).isFalse();
        } finally {
            assertThat(home.toFile().setWritable(true)).isTrue();
        }
    }

    private boolean canBeWritten(Path folder) throws EvalError {
        script.set("folder", folder.toFile());
        return (boolean) script.eval("canBeWritten(folder)");
    }

    private Path found(Path own, String version) throws EvalError {
        return found(own, version, "places()");
    }

    private Path found(Path own, String version, String others) throws EvalError {
        script.set("own", own.toFile());
        script.set("version", version);
        return Path.of((String) script.eval("findTheJdk(own, version, " + others + ")"));
    }

    /** Of the JDKs in this home, those that will do. */
    private List<Path> placesAtHome() throws EvalError {
        @SuppressWarnings("unchecked")
        List<Object> good =
                (List<Object>)
                        script.eval(
                                "good = new ArrayList();"
                                        + "for (place : places())"
                                        + " if (isNewEnough(versionOf(place)) && hasACompiler(place)) good.add(place);"
                                        + "return good;");
        return good.stream()
                .map(place -> Path.of(place.toString()))
                .filter(place -> place.startsWith(home))
                .toList();
    }

    private Path jdk(String place, String version) throws IOException {
        write(place + "/release", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        write(place + "/bin/javac", "");
        write(place + "/bin/javac.exe", "");
        return home.resolve(place);
    }

    private void write(String place, String text) throws IOException {
        Files.createDirectories(home.resolve(place).getParent());
        Files.writeString(home.resolve(place), text);
    }
}
