package proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, with Maven itself. The rest is tested with the board, in the kit. */
@Tag("long")
@DisplayName("On the screen")
@Timeout(300)
class TheScreenTest {

    private static final Path WORKBOOK =
            Path.of(System.getProperty("workbook.root")).toAbsolutePath().normalize();
    private static final String MODULE = "01-commands-vs-events";
    private static final String PAGE = MODULE + "/target/flow.html";
    private static final String BUS =
            MODULE + "/src/main/java/insurance/messaging/DirectCommandBus.java";
    private static final String REGISTERS =
            "handlers.put(type, command -> handler.accept(type.cast(command)));";

    private Participant participant;

    @BeforeEach
    void cloneTheWorkbook(@TempDir Path somewhere) {
        participant = new Participant(WORKBOOK, somewhere.resolve("my work book"));
    }

    @Test
    @DisplayName("a first run in a folder with spaces ends with the board")
    void theFirstRun() {
        Participant.Screen screen = participant.types("", Map.of(), "test");

        assertThat(screen.status()).isNotZero();
        assertThat(screen.text().strip())
                .startsWith("01 Commands vs events")
                .contains("0 of 7 done", "you are here, about 10 minutes")
                .matches(
                        "(?s).*stuck\\? mvn test -pl "
                                + MODULE
                                + " -Dhint(\\s+0[2-9] [●○]+)*\\s+look   "
                                + PAGE);
    }

    @Test
    @DisplayName("a run in the module's own folder names files as seen from there")
    void insideTheModule() {
        participant.types("", Map.of(), "test");

        Participant.Screen screen = participant.types(MODULE, Map.of(), "test", "-Dhint");

        assertThat(screen.text())
                .contains(
                        "edit   src/main/java/insurance/story/Messages.java", "hint 1 of 3 for 1.1")
                .doesNotContain("ERROR");
    }

    @Test
    @DisplayName("code that does not compile is named by file and line")
    void doesNotCompile() {
        participant.replace(BUS, REGISTERS, REGISTERS.replace(";", ""));

        Participant.Screen screen = participant.types("", Map.of(), "test");

        assertThat(screen.status()).isNotZero();
        assertThat(screen.text())
                .contains("THE CODE DOES NOT COMPILE", "DirectCommandBus.java:[", "';' expected");
    }

    @Test
    @DisplayName("System.exit is named with the test that called it")
    void exits() {
        participant.replace(BUS, REGISTERS, "System.exit(0);");

        Participant.Screen screen = participant.types("", Map.of(), "test", "-Dtest=E02*");

        assertThat(screen.status()).isNotZero();
        assertThat(screen.text())
                .contains(
                        "after Ada's move her file shows the new address",
                        "Java itself ended while this test was running",
                        "look   " + PAGE)
                .doesNotContain("ERROR");
        assertThat(participant.file(PAGE)).content().contains("her file shows the new address");
    }

    @Test
    @DisplayName("when the process is killed outright, the board still has the last word")
    void isKilled() {
        participant.replace(BUS, REGISTERS, "Runtime.getRuntime().halt(1);");

        Participant.Screen screen = participant.types("", Map.of(), "test", "-Dtest=E02*");

        assertThat(screen.status()).isNotZero();
        assertThat(screen.text().substring(screen.text().lastIndexOf("ERROR")))
                .contains("Java itself ended while this test was running");
    }

    @Test
    @DisplayName("a deleted given file is named with the way to restore it")
    void isDeleted() throws IOException {
        Files.delete(participant.file(MODULE + "/src/main/java/insurance/quoting/House.java"));

        Participant.Screen screen = participant.types("", Map.of(), "test");

        assertThat(screen.status()).isNotZero();
        assertThat(screen.text())
                .contains(MODULE + "/src/main/java/insurance/quoting/House.java", "git checkout")
                .doesNotContain("ERROR");
    }

    @Test
    @DisplayName("where no JDK is new enough, one line says what to install")
    void noJdk() {
        participant.replace(".mvn/machine.bsh", "2[1-9]|[3-9]", "9");

        Participant.Screen screen = participant.types("", Map.of(), "test");

        assertThat(screen.status()).isNotZero();
        assertThat(screen.text().lines().limit(3))
                .anyMatch(line -> line.contains("PLEASE INSTALL A JDK, VERSION 21 OR NEWER"))
                .anyMatch(line -> line.contains("Maven runs on Java "));
    }

    @Test
    @DisplayName("a screen without our signs gets plain ones in every locale")
    void otherScreens() {
        Map<String, String> turkish =
                Map.of(
                        "LC_ALL",
                        "C",
                        "MAVEN_OPTS",
                        "-Dfile.encoding=US-ASCII -Duser.language=tr -Duser.country=TR");

        Participant.Screen screen = participant.types("", turkish, "test");

        assertThat(screen.text())
                .contains("x 1.1 Two kinds of message", "<- you are here")
                .doesNotContain("?? 1.1");
    }
}
