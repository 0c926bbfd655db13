package workbench;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The packages of the kit")
@Timeout(60)
class ThePackagesFormNoCircleTest {

    private static final String[] KIT = {"messaging", "eventstore", "workbook", "workbench"};

    private static final ArchRule NO_CIRCLE = slices().matching("(**)").should().beFreeOfCycles();

    @Test
    @DisplayName("can be understood one after the other")
    void noCircle() {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(KIT);

        assertThat(KIT)
                .allSatisfy(
                        name ->
                                assertThat(classes)
                                        .as("classes of " + name)
                                        .anyMatch(one -> one.getPackageName().startsWith(name)));
        NO_CIRCLE.check(classes);
    }

    @Test
    @DisplayName("are seen where they do")
    void aCircleIsSeen() {
        JavaClasses circle = new ClassFileImporter().importPackages("samples");

        assertThatThrownBy(() -> NO_CIRCLE.check(circle))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("samples.about")
                .hasMessageContaining("samples.round");
    }
}
