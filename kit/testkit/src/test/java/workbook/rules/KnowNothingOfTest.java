package workbook.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import samples.customer.BoundsAParameter;
import samples.customer.Calls;
import samples.customer.Casts;
import samples.customer.DeclaresALocal;
import samples.customer.HidesInAnInnerClass;
import samples.customer.HoldsAField;
import samples.customer.InlinesAConstant;
import samples.customer.IsAnnotated;
import samples.customer.KnowsNobody;
import samples.customer.LoadsByLetters;
import samples.customer.LoadsByName;
import samples.customer.LoadsByPackageAndName;
import samples.customer.MakesAnArray;
import samples.customer.Matches;
import samples.customer.NamesALookalike;
import samples.customer.NamesATypeArgument;
import samples.customer.NamesTheContract;
import samples.customer.TakesItInALambda;
import samples.customer.UsesTheContract;

@DisplayName("Customer management with its rule about quoting")
@Timeout(30)
class KnowNothingOfTest {

    private static final JavaClasses CUSTOMER =
            new ClassFileImporter().importPackages("samples.customer");

    private static final ArchRule RULE =
            classes()
                    .should(
                            knowNothingOf("samples.quoting")
                                    .butTheirContracts("samples.quoting.contract"));

    @Test
    @DisplayName("is accepted when it knows no other system")
    void knowsNobody() {
        assertThat(faultsOf(KnowsNobody.class)).isEmpty();
    }

    @Test
    @DisplayName("is accepted when it uses the contract")
    void usesTheContract() {
        assertThat(faultsOf(UsesTheContract.class)).isEmpty();
    }

    @Test
    @DisplayName("is accepted when it names the contract in a text")
    void namesTheContract() {
        assertThat(faultsOf(NamesTheContract.class)).isEmpty();
    }

    @Test
    @DisplayName("is accepted when it names a package that only begins alike")
    void namesALookalike() {
        assertThat(faultsOf(NamesALookalike.class)).isEmpty();
    }

    @Test
    @DisplayName("is rejected for a field")
    void field() {
        assertThat(faultsOf(HoldsAField.class))
                .singleElement()
                .asString()
                .contains("HoldsAField.latest", "has type <samples.quoting.Quote>");
    }

    @Test
    @DisplayName("is rejected for a call")
    void call() {
        assertThat(faultsOf(Calls.class))
                .singleElement()
                .asString()
                .contains("Calls.ask()", "calls method <samples.quoting.Quote.cheapest()>");
    }

    @Test
    @DisplayName("is rejected for the cast of a local variable")
    void cast() {
        assertThat(faultsOf(Casts.class)).containsExactly(namesAQuote("Casts"));
    }

    @Test
    @DisplayName("is rejected for a type pattern of which it calls nothing")
    void typePattern() {
        assertThat(faultsOf(Matches.class)).containsExactly(namesAQuote("Matches"));
    }

    @Test
    @DisplayName("is rejected for the type argument of a local variable")
    void typeArgument() {
        assertThat(faultsOf(NamesATypeArgument.class))
                .containsExactly(
                        "samples.customer.NamesATypeArgument"
                                + " names samples.quoting.Quote as a type argument");
    }

    @Test
    @DisplayName("is rejected for the parameter of a lambda")
    void lambdaParameter() {
        assertThat(faultsOf(TakesItInALambda.class))
                .containsExactly(namesAQuote("TakesItInALambda"));
    }

    @Test
    @DisplayName("is rejected for an array")
    void array() {
        assertThat(faultsOf(MakesAnArray.class)).containsExactly(namesAQuote("MakesAnArray"));
    }

    @Test
    @DisplayName("is rejected for a local variable that is only declared")
    void localVariable() {
        assertThat(faultsOf(DeclaresALocal.class)).containsExactly(namesAQuote("DeclaresALocal"));
    }

    @Test
    @DisplayName("is rejected for a constant that the compiler has copied")
    void constant() {
        assertThat(faultsOf(InlinesAConstant.class))
                .containsExactly(namesAQuote("InlinesAConstant"));
    }

    @Test
    @DisplayName("is rejected for an annotation")
    void annotation() {
        assertThat(faultsOf(IsAnnotated.class))
                .singleElement()
                .asString()
                .contains("IsAnnotated.age", "annotated with <samples.quoting.Confidential>");
    }

    @Test
    @DisplayName("is rejected for the bound of a type parameter")
    void bound() {
        assertThat(faultsOf(BoundsAParameter.class))
                .singleElement()
                .asString()
                .contains("BoundsAParameter.count", "samples.quoting.Priced");
    }

    @Test
    @DisplayName("is rejected for what an inner class of it does")
    void innerClass() {
        assertThat(faultsOf(HidesInAnInnerClass.class))
                .singleElement()
                .asString()
                .contains("HidesInAnInnerClass$1", "instanceof <samples.quoting.Quote>");
    }

    @Test
    @DisplayName("is rejected for a class name in a text")
    void reflection() {
        assertThat(faultsOf(LoadsByName.class))
                .containsExactly(
                        "samples.customer.LoadsByName"
                                + " names samples.quoting in a text, as for reflection");
    }

    @Test
    @DisplayName("gets away with a class name that it puts together while it runs")
    void namePutTogether() {
        assertThat(faultsOf(LoadsByPackageAndName.class)).isEmpty();
        assertThat(faultsOf(LoadsByLetters.class)).isEmpty();
    }

    @Test
    @DisplayName("may use a single class, if that one is open")
    void oneClassIsOpen() {
        ArchRule one =
                classes()
                        .should(
                                knowNothingOf("samples.quoting")
                                        .butTheirContracts("samples.quoting.contract.QuoteMade"));

        assertThat(faultsOf(UsesTheContract.class, one)).isEmpty();
        assertThat(faultsOf(Casts.class, one)).isNotEmpty();
    }

    @Test
    @DisplayName("may not even use the contract where nothing is open")
    void nothingIsOpen() {
        ArchRule strict = classes().should(knowNothingOf("samples.quoting"));

        assertThat(faultsOf(UsesTheContract.class, strict)).isNotEmpty();
    }

    @Test
    @DisplayName("reads in the rule what it should know nothing of")
    void description() {
        assertThat(RULE.getDescription())
                .isEqualTo(
                        "classes should know nothing of samples.quoting"
                                + ", except samples.quoting.contract");
    }

    private static String namesAQuote(String className) {
        return "samples.customer."
                + className
                + " names samples.quoting.Quote in a cast, a pattern or a local variable";
    }

    private static List<String> faultsOf(Class<?> suspect) {
        return faultsOf(suspect, RULE);
    }

    private static List<String> faultsOf(Class<?> suspect, ArchRule rule) {
        return rule.evaluate(CUSTOMER.that(belongToAnyOf(suspect))).getFailureReport().getDetails();
    }
}
