package eventstore.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.engine.Compilation;
import workbook.engine.Compiler;
import workbook.engine.Sources;
import workbook.engine.TestRun;
import workbook.results.TestResult;

/**
 * Module 04 as it is solved, under its own tests. Only where a test opens a store in memory, it
 * gets one on a database.
 */
@DisplayName("Module 04")
@Timeout(300)
class Module04OnADatabaseTest {

    private static final Path ROOT = Path.of(System.getProperty("workbook.root")).normalize();
    private static final String MODULE = "04-event-sourcing";
    private static final String IN_MEMORY = "new InMemoryEventStore<>(";
    private static final String ON_A_DATABASE = "eventstore.jdbc.StoresForModule04.open(";

    @TempDir private Path folder;

    @Test
    @DisplayName("works the same on a database")
    void worksTheSame() throws IOException {
        Sources solved =
                Sources.of(ROOT.resolve(MODULE))
                        .under(Sources.of(ROOT.resolve("solutions").resolve(MODULE)));
        Path changed = folder.resolve("changed");
        for (Path place : solved.tests().java().places()) {
            Path original = ROOT.resolve(MODULE).resolve(place);
            String text = Files.readString(original);
            if (text.contains(IN_MEMORY)) {
                Files.createDirectories(changed.resolve(place).getParent());
                Files.writeString(changed.resolve(place), text.replace(IN_MEMORY, ON_A_DATABASE));
            }
        }

        List<TestResult> results;
        try (EventDatabase database = Databases.open(folder);
                Compiler compiler = new Compiler()) {
            StoresForModule04.use(database);
            Compilation compilation =
                    compiler.compile(solved.under(Sources.of(changed)), folder.resolve("compiled"));
            assertThat(compilation.succeeded())
                    .as(String.join("\n", compilation.messages()))
                    .isTrue();
            try (TestRun run = new TestRun(compilation)) {
                results = run.run();
            }
        }

        assertThat(results).filteredOn(result -> !result.green()).isEmpty();
        assertThat(results).hasSizeGreaterThan(50);
        assertThat(StoresForModule04.opened()).isGreaterThan(50);
    }
}
