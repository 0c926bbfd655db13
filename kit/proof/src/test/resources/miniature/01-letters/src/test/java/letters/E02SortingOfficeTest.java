package letters;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import letters.sorting.SortingOffice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Guard;
import workbook.flow.Drawn;

@Exercise(
        number = "1.2",
        title = "Sorting knows no reader",
        minutes = 10,
        edit = "src/main/java/letters/sorting/SortingOffice.java",
        claims = "B1",
        remember = "A sorting office that knows nobody serves everybody: loose coupling.")
class E02SortingOfficeTest {

    @Test
    @Order(1)
    @Guard
    @DisplayName("a letter is marked")
    void marked() {
        String letter = new SortingOffice().sort("from Ada");

        assertThat(letter)
                .as("The sorting office should put its mark before the letter.")
                .isEqualTo("sorted: from Ada");
    }

    @Test
    @Order(2)
    @Timeout(30)
    @DisplayName("rule: the sorting office knows no reader")
    void knowsNoReader(TestReporter reporter) {
        Drawn.note("sorting office", "holds " + held() + " readers");
        reporter.publishEntry("what happened", "the office holds " + held() + " readers");

        noClasses()
                .that()
                .resideInAPackage("letters.sorting..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("letters.reader..")
                .as("the sorting office should know no reader")
                .check(new ClassFileImporter().importClasses(SortingOffice.class));
    }

    @Test
    @Order(3)
    @DisplayName("the sorting office holds on to nobody")
    void holdsNobody() {
        assertThat(held()).as("The sorting office holds on to a reader.").isZero();
    }

    private static long held() {
        return Arrays.stream(SortingOffice.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .count();
    }
}
