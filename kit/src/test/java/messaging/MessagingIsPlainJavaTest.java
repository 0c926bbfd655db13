package messaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.rules.ModuleClasses;

@DisplayName("The messaging")
@Timeout(30)
class MessagingIsPlainJavaTest {

    private static final JavaClasses KIT = ModuleClasses.compiledWith(MessageQueue.class);

    @Test
    @DisplayName("knows only itself and Java, and nothing of the workbook that uses it")
    void onlyItselfAndJava() {
        classes()
                .that()
                .resideInAPackage("messaging")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("messaging", "java..")
                .because("a learner reads plain Java here")
                .check(KIT);
    }

    @Test
    @DisplayName("needs no module of Java but java.base")
    void onlyJavaBase() throws URISyntaxException {
        Path kit =
                Path.of(
                        MessageQueue.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        StringWriter needed = new StringWriter();

        ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(needed),
                        new PrintWriter(needed),
                        "-summary",
                        kit.resolve("messaging").toString());

        assertThat(needed.toString().lines()).containsExactly("messaging -> java.base");
    }
}
