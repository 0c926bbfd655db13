package workbook.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import samples.customer.KnowsNobody;
import samples.quoting.Quote;
import samples.quoting.contract.QuoteMade;

@DisplayName("The classes that a rule looks at")
@Timeout(30)
class ModuleClassesTest {

    @Test
    @DisplayName("are those that were compiled together with the one that is named")
    void compiledTogether() {
        JavaClasses classes = ModuleClasses.compiledWith(KnowsNobody.class);

        assertThat(classes.contain(KnowsNobody.class)).isTrue();
        assertThat(classes.contain(Quote.class)).isTrue();
    }

    @Test
    @DisplayName("can be those of one package and what is below it")
    void onePackage() {
        JavaClasses classes = ModuleClasses.compiledWith(KnowsNobody.class, "samples.quoting");

        assertThat(classes.contain(Quote.class)).isTrue();
        assertThat(classes.contain(QuoteMade.class)).isTrue();
        assertThat(classes.contain(KnowsNobody.class)).isFalse();
    }

    @Test
    @DisplayName("are not silently none when the package is misspelt")
    void misspelt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ModuleClasses.compiledWith(KnowsNobody.class, "samples.qouting"))
                .withMessage("ArchUnit found no class in samples.qouting");
    }

    @Test
    @DisplayName("are neither Java's nor those of another folder")
    void noOthers() {
        JavaClasses classes = ModuleClasses.compiledWith(KnowsNobody.class);

        assertThat(classes.contain(String.class)).isFalse();
        assertThat(classes.contain(ModuleClasses.class)).isFalse();
    }
}
