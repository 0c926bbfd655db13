package proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What learners have on their machines, with Maven itself. */
@Tag("long")
@DisplayName("On a learner's machine")
@Timeout(1800)
class TheLearnersMachineTest {

    private static final Path WORKBOOK =
            Path.of(System.getProperty("workbook.root")).toAbsolutePath().normalize();
    private static final String MODULE = "01-commands-vs-events";
    private static final String OTHER_MODULE = "02-event-notification";
    private static final String MESSAGES = MODULE + "/src/main/java/insurance/story/Messages.java";

    @TempDir private Path somewhere;
    private Participant participant;

    @BeforeEach
    void cloneTheWorkbook() {
        participant = new Participant(WORKBOOK, somewhere.resolve("book"));
    }

    @Test
    @DisplayName("options for other programs clash with none of ours")
    void options() {
        Map<String, String> options =
                Map.of(
                        "MAVEN_OPTS",
                        "-XX:+UseParallelGC",
                        "JAVA_TOOL_OPTIONS",
                        "-XX:+UseParallelGC -Xms600m");

        Participant.Screen screen = participant.types("", options, "test", "-pl", MODULE);

        assertThat(screen.text()).contains("you are here").doesNotContain("garbage collectors");
    }

    @Test
    @DisplayName("broken and missing JDKs do not hide a good one")
    void brokenJdk() throws IOException {
        Path home = somewhere.resolve("home");
        Path java = home.resolve(".jdks/old/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.createDirectories(home.resolve(".m2"));
        Files.writeString(
                home.resolve(".m2/toolchains.xml"),
                """
                <toolchains><toolchain><type>jdk</type>
                  <provides><version>21</version></provides>
                  <configuration><jdkHome>/gone/long/ago</jdkHome></configuration>
                </toolchain></toolchains>
                """);
        Map<String, String> options = Map.of("MAVEN_OPTS", "-Duser.home=" + home);

        Participant.Screen screen = participant.types("", options, "test", "-pl", MODULE);

        assertThat(screen.text()).contains("you are here").doesNotContain("PLEASE INSTALL");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("a folder that Maven's tools cannot read is named in one sentence")
    void semicolon() {
        Participant other = new Participant(WORKBOOK, somewhere.resolve("my;book"));

        Participant.Screen screen = other.types("", Map.of(), "test", "-pl", MODULE);

        assertThat(screen.text()).contains("PLEASE MOVE THE WORKBOOK", "my;book");
        assertThat(screen.text().lines().filter(line -> line.contains("ERROR"))).hasSizeLessThan(7);
    }

    @Test
    @DisplayName("a hint does not wait until the code compiles")
    void hintForBrokenCode() {
        participant.replace(MESSAGES, "package insurance.story;", "package insurance.story");

        Participant.Screen screen = participant.types("", Map.of(), "test", "-Dhint");

        assertThat(screen.text()).contains("THE CODE DOES NOT COMPILE");
        assertThat(screen.text().substring(screen.text().indexOf("DOES NOT COMPILE")))
                .contains("hint 1 of 3 for 1.1");
    }

    @Test
    @DisplayName("an exercise of another module is found there")
    void namedExercise() {
        String both = MODULE + "," + OTHER_MODULE;

        Participant.Screen nowhere =
                participant.types("", Map.of(), "test", "-pl", MODULE, "-Dtest=E19*");
        Participant.Screen elsewhere =
                participant.types("", Map.of(), "test", "-pl", both, "-Dtest=E08*");

        assertThat(nowhere.status()).isNotZero();
        assertThat(nowhere.text().strip())
                .isEqualTo("No exercise here is called E19*. There are E01 to E07.");
        assertThat(elsewhere.text().strip()).startsWith("02 ").contains("✘ 2.8 ");
    }

    @Test
    @DisplayName("a command typed for one module only says where it belongs")
    void commandForOneModule() {
        Participant.Screen screen =
                participant.types("", Map.of(), "test", "-pl", MODULE, "-Dsolve=1.1");

        assertThat(screen.status()).isNotZero();
        assertThat(screen.text())
                .contains("-Dsolve is for the whole workbook.", "mvn test \"-Dsolve=1.1\"")
                .doesNotContain("ERROR");
    }

    @Test
    @DisplayName("a module that runs alone recognises a kit from elsewhere")
    void insideTheFolder() {
        participant.types("", Map.of(), "test", "-pl", MODULE, "-Dtest=E01*");

        Participant.Screen command = participant.types(MODULE, Map.of(), "test", "-Dreset=1.1");
        Participant.Screen same = participant.types(MODULE, Map.of(), "test", "-Dtest=E01*");
        participant.changeTheKit();
        Participant.Screen changed = participant.types(MODULE, Map.of(), "test");

        assertThat(command.text()).contains("mvn test -f .. \"-Dreset=1.1\"");
        assertThat(same.text()).contains("you are here");
        assertThat(changed.status()).isNotZero();
        assertThat(changed.text())
                .contains("The kit has changed", "mvn test -f ..")
                .doesNotContain("ERROR");
    }

    @Test
    @DisplayName("Maven 4 shows the board as Maven 3 does")
    void maven4() throws IOException, InterruptedException {
        Path archive =
                Path.of(
                        System.getProperty("maven.repository"),
                        "org/apache/maven/apache-maven/4.0.0-rc-5/apache-maven-4.0.0-rc-5-bin.tar.gz");
        assumeTrue(Files.exists(archive), "Maven 4 in the local repository, as .ci/run gets it");
        Process tar =
                new ProcessBuilder("tar", "xzf", archive.toString(), "-C", somewhere.toString())
                        .inheritIO()
                        .start();
        assertThat(tar.waitFor()).isZero();
        participant.hasMaven(somewhere.resolve("apache-maven-4.0.0-rc-5"));

        Participant.Screen screen = participant.types("", Map.of(), "test", "-pl", MODULE);

        assertThat(screen.status()).isNotZero();
        assertThat(screen.text().strip())
                .startsWith("01 Commands vs events")
                .contains("you are here")
                .doesNotContain("ERROR", "[stdout]");
    }
}
