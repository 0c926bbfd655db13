package proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("An IDE that has imported the POMs")
@Timeout(300)
class AnIdeCompilesItTest {

    private static final Path WORKBOOK = Path.of(System.getProperty("workbook.root")).normalize();

    @TempDir private Path output;

    /** What IDEs compile with. */
    private enum With {
        /** as IntelliJ does */
        JAVAC,
        /** as Eclipse and VS Code do */
        ECJ;

        private JavaCompiler compiler() {
            return this == JAVAC
                    ? ToolProvider.getSystemJavaCompiler()
                    : ServiceLoader.load(JavaCompiler.class).stream()
                            .map(ServiceLoader.Provider::get)
                            .filter(one -> one.getClass().getName().startsWith("org.eclipse."))
                            .findFirst()
                            .orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("compiles every module from its standard source folders alone")
    void everyModule(With with) {
        assertThat(ImportedModule.of(WORKBOOK))
                .extracting(ImportedModule::name)
                .contains("given", "testkit", "console", "engine", "workbench", "proof", "cqrs");

        IdeBuild build = new IdeBuild(with.compiler(), WORKBOOK, output);

        assertThat(build.failures()).isEmpty();
        assertThat(build.leftOut())
                .as("not compiled here: what has libraries that the proof does not have")
                .containsExactly(
                        "browser, test",
                        "jdbc, main",
                        "jdbc, test",
                        "kafka, main",
                        "kafka, test",
                        "workbench, test");
    }

    @Nested
    @DisplayName("does not compile")
    class DoesNotCompile {

        @TempDir private Path workbook;

        @BeforeEach
        void twoModulesAreThere() throws IOException {
            write(
                    "pom.xml",
                    "<properties><maven.compiler.release>21</maven.compiler.release></properties>");
            write("letters/pom.xml", module("letters", ""));
            write("letters/src/main/java/Letter.java", "class Letter {}");
            write("post/pom.xml", module("post", "letters"));
            write("post/src/main/java/Post.java", "class Post { Letter letter; }");
            write(
                    "post/src/test/java/PostTest.java",
                    "class PostTest { Post post; Letter letter; }");
        }

        @ParameterizedTest
        @EnumSource
        @DisplayName("nothing of what is as it should be")
        void nothing(With with) {
            assertThat(failures(with)).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        @DisplayName("files in a folder of their own")
        void aFolderOfItsOwn(With with) throws IOException {
            Files.createDirectories(workbook.resolve("letters/src/console/java"));
            Files.move(
                    workbook.resolve("letters/src/main/java/Letter.java"),
                    workbook.resolve("letters/src/console/java/Letter.java"));

            assertThat(failures(with))
                    .hasSize(2)
                    .first()
                    .asString()
                    .startsWith("post, main: ")
                    .contains("Letter");
        }

        @ParameterizedTest
        @EnumSource
        @DisplayName("code that uses a module not named in its POM")
        void notNamed(With with) throws IOException {
            write("post/pom.xml", module("post", ""));

            assertThat(failures(with)).first().asString().startsWith("post, main: ");
        }

        @ParameterizedTest
        @EnumSource
        @DisplayName("code in newer Java than its release")
        void newerJava(With with) throws IOException {
            write(
                    "letters/pom.xml",
                    module("letters", "")
                            + "<properties><maven.compiler.release>11</maven.compiler.release></properties>");
            write("letters/src/main/java/Letter.java", "record Letter() {}");

            assertThat(failures(with)).first().asString().startsWith("letters, main: ");
        }

        @ParameterizedTest
        @EnumSource
        @DisplayName("code that needs a missing library")
        void aLibraryThatIsNotHere(With with) throws IOException {
            write("post/pom.xml", module("post", "carrier-pigeons"));
            write("post/src/main/java/Post.java", "class Post { Pigeon pigeon; }");

            IdeBuild build = new IdeBuild(with.compiler(), workbook, output);

            assertThat(build.failures()).isEmpty();
            assertThat(build.leftOut()).containsExactly("post, main", "post, test");
        }

        private List<String> failures(With with) {
            return new IdeBuild(with.compiler(), workbook, output).failures();
        }

        private String module(String name, String dependency) {
            return "<parent><artifactId>top</artifactId></parent><artifactId>%s</artifactId>"
                            .formatted(name)
                    + Stream.of(dependency)
                            .filter(other -> !other.isEmpty())
                            .map(
                                    other ->
                                            "<dependencies><dependency><artifactId>%s</artifactId></dependency></dependencies>"
                                                    .formatted(other))
                            .findFirst()
                            .orElse("");
        }

        private void write(String place, String text) throws IOException {
            Path file = workbook.resolve(place);
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file, place.endsWith(".xml") ? "<project>" + text + "</project>" : text);
        }
    }
}
