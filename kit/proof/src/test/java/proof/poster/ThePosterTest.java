package proof.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import proof.ModuleFolders;
import proof.Workbook;
import proof.poster.Happening.Failed;

@DisplayName("The poster")
@Timeout(120)
class ThePosterTest {

    private static final String COMMAND =
            "mvn -q test -Psolutions -pl kit/proof -Dtest=ThePosterTest -Dposter=write";
    private static final boolean WRITE = "write".equals(System.getProperty("workbook.poster"));
    private static final Workbook WORKBOOK =
            new Workbook(Path.of(System.getProperty("workbook.root")).normalize());
    private static final Path FILE = WORKBOOK.root().resolve("solutions/poster.html");

    @TempDir private static Path output;
    private static List<Monday> mondays;

    @BeforeAll
    @Timeout(120)
    static void tell() {
        mondays = new ArrayList<>();
        for (ModuleFolders module : WORKBOOK.modules()) {
            mondays.add(new Scene(module, output.resolve(module.name())).told());
        }
    }

    @Test
    @DisplayName("shows what the solutions do today")
    void upToDate() throws IOException {
        String now = new Poster(mondays).html();
        if (WRITE) {
            Files.writeString(FILE, now);
        }

        assertThat(Files.exists(FILE) ? Files.readString(FILE).replace("\r\n", "\n") : "")
                .as("%s, as the solutions would draw it now. Written by: %s", FILE, COMMAND)
                .isEqualTo(now);
    }

    @Test
    @DisplayName("is the same each time it is drawn")
    void again() {
        ModuleFolders module = WORKBOOK.modules().get(1);

        assertThat(new Scene(module, output.resolve("again")).told()).isEqualTo(mondays.get(1));
    }

    @Test
    @DisplayName("answers one question in five ways")
    void answers() {
        assertThat(mondays.stream().map(Monday::answer))
                .containsExactly(
                        "6 hours",
                        "cannot say",
                        "6 hours, until 17:00",
                        "6 hours",
                        "6 hours, ready");
    }

    @Test
    @DisplayName("shows that one pattern is wrong after a wait at noon")
    void noon() {
        assertThat(mondays.stream().map(it -> has(it.acts().get(1), Failed.class)))
                .containsExactly(false, true, false, false, false);
        assertThat(mondays.get(1).emails()).hasSize(2);
        assertThat(amounts(mondays.get(1))).as("both for the house of the afternoon").hasSize(1);
        for (int other : List.of(0, 2, 3)) {
            assertThat(amounts(mondays.get(other))).as("module %s", other + 1).hasSize(2);
        }
    }

    @Test
    @DisplayName("is another one when a solution becomes what it was at first")
    void changes() {
        Monday spoilt =
                new Scene(WORKBOOK.modules().get(1), output.resolve("spoilt"))
                        .toldWith(List.of("src/main/java/insurance/quoting/Quoting.java"));

        assertThat(spoilt).isNotEqualTo(mondays.get(1));
        assertThat(spoilt.answer()).as("the data platform").isEqualTo("cannot say");
    }

    @Test
    @DisplayName("is told in words, a sentence for each line that is drawn")
    void words() {
        for (Monday monday : mondays) {
            List<List<String>> told = Told.of(monday);
            assertThat(told.stream().map(List::size))
                    .isEqualTo(monday.acts().stream().map(List::size).toList());
            assertThat(told.stream().flatMap(List::stream))
                    .allMatch(it -> it.endsWith(".") && !it.contains("null"));
        }
    }

    private static List<String> amounts(Monday monday) {
        return monday.emails().stream()
                .map(it -> it.replaceAll(".*: (\\d+) euros.*", "$1"))
                .distinct()
                .toList();
    }

    private static boolean has(List<Happening> act, Class<? extends Happening> kind) {
        return act.stream().anyMatch(kind::isInstance);
    }
}
