package letters;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import letters.sorting.SortingOffice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Guard;

@Exercise(
        number = "1.2",
        title = "Sorting knows no reader",
        minutes = 10,
        edit = "src/main/java/letters/sorting/SortingOffice.java",
        claims = "B1")
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
    void knowsNoReader() {
        noClasses()
                .that()
                .resideInAPackage("letters.sorting..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("letters.reader..")
                .as("the sorting office should know no reader")
                .check(new ClassFileImporter().importClasses(SortingOffice.class));
    }
}
