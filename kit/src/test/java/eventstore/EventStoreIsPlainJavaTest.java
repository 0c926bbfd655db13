package eventstore;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.CompiledInto;
import workbook.rules.ModuleClasses;

@DisplayName("The event store")
@Timeout(30)
class EventStoreIsPlainJavaTest {

    private static final JavaClasses KIT = ModuleClasses.compiledWith(EventStore.class);

    @Test
    @DisplayName("knows only itself and Java, and neither the messaging nor the workbook")
    void onlyItselfAndJava() {
        classes()
                .that()
                .resideInAPackage("eventstore")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("eventstore", "java..")
                .because("a learner reads plain Java here")
                .check(KIT);
    }

    @Test
    @DisplayName("needs no module of Java but java.base")
    void onlyJavaBase() throws IOException {
        Path folder = CompiledInto.folderOf(EventStore.class).resolve("eventstore");
        StringWriter needed = new StringWriter();
        PrintWriter writer = new PrintWriter(needed);

        List<String> arguments;
        try (Stream<Path> files = Files.list(folder)) {
            arguments =
                    Stream.concat(
                                    Stream.of("-verbose:package", "-filter:none"),
                                    files.filter(file -> file.toString().endsWith(".class"))
                                            .sorted()
                                            .map(Path::toString))
                            .toList();
        }
        ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(writer, writer, arguments.toArray(String[]::new));

        assertThat(needed.toString().lines().filter(line -> line.startsWith("   ")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith(" java.base") || line.contains("-> eventstore "));
    }
}
