package workbook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import eventstore.EventStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import messaging.MessageQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The code that learners build on")
@Timeout(30)
class GivenCodeIsPlainJavaTest {

    /** A folder or a jar, as the build has it. */
    private static final Path GIVEN = CompiledInto.folderOf(MessageQueue.class);

    private static final JavaClasses CLASSES = imported();

    @ParameterizedTest
    @ValueSource(strings = {"messaging", "eventstore"})
    @DisplayName("has parts that know only themselves and Java")
    void onlyItselfAndJava(String part) {
        classes()
                .that()
                .resideInAPackage(part)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(part, "java..")
                .because("a learner reads plain Java here, one part at a time")
                .check(CLASSES);
    }

    @Test
    @DisplayName("is all in the place that these rules look at")
    void isLookedAt() {
        assertThat(CLASSES.contain(MessageQueue.class)).isTrue();
        assertThat(CLASSES.contain(EventStore.class)).isTrue();
        assertThat(CLASSES.contain(NotDoneYet.class)).isTrue();
    }

    @Test
    @DisplayName("needs no module of Java but java.base")
    void onlyJavaBase() {
        StringWriter needed = new StringWriter();
        PrintWriter writer = new PrintWriter(needed);

        ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(writer, writer, "-summary", GIVEN.toString());

        assertThat(needed.toString().lines()).singleElement().asString().endsWith("-> java.base");
    }

    private static JavaClasses imported() {
        ClassFileImporter importer = new ClassFileImporter();
        if (Files.isDirectory(GIVEN)) {
            return importer.importPath(GIVEN);
        }
        try (JarFile jar = new JarFile(GIVEN.toFile())) {
            return importer.importJar(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
