package workbench;

import static workbench.SmallWorkbook.LETTER;
import static workbench.SmallWorkbook.OFFICE;
import static workbench.SmallWorkbook.POSTBOX;
import static workbench.SmallWorkbook.POSTBOX_TEST;
import static workbench.SmallWorkbook.RULE;
import static workbench.SmallWorkbook.solvedOffice;
import static workbench.SmallWorkbook.solvedRule;

/** The texts of the small module's files, as they are handed out. */
final class Starter {

    private static final String RULE_TEST = "src/test/java/letters/E03PostageRuleTest.java";

    private Starter() {}

    /** What is at this place, in the module with this number. */
    static String text(String place, String number) {
        String text =
                switch (place) {
                    case LETTER ->
                            """
                            package letters;

                            public record Letter(String to, int stamps) {}
                            """;
                    case POSTBOX ->
                            """
                            package letters;

                            import java.util.List;
                            import workbook.NotDoneYet;

                            public final class Postbox {
                                public void post(Letter letter) {
                                    throw new NotDoneYet("1.1");
                                }

                                public List<Letter> letters() {
                                    throw new NotDoneYet("1.1");
                                }
                            }
                            """;
                    case OFFICE -> stub(solvedOffice("throw new NotDoneYet(\"1.2\");"));
                    case RULE -> stub(solvedRule("throw new NotDoneYet(\"1.3\");"));
                    case POSTBOX_TEST ->
                            test(
                                    "E01PostboxTest",
                                    "1.1",
                                    "Post a letter",
                                    POSTBOX,
                                    """
                                    @Test @Order(1) @DisplayName("no letter is lost")
                                    void kept() {
                                        Postbox box = new Postbox();
                                        box.post(new Letter("Ada", 1));
                                        box.post(new Letter("Bob", 1));
                                        assertThat(box.letters()).as("No letter may be lost.").hasSize(2);
                                    }
                                    @Test @Order(2) @DisplayName("letters stay in their order")
                                    void inOrder() {
                                        Postbox box = new Postbox();
                                        box.post(new Letter("Ada", 1));
                                        box.post(new Letter("Bob", 1));
                                        assertThat(box.letters()).as("Letters lie in the order in which they came.")
                                            .extracting(Letter::to).containsExactly("Ada", "Bob");
                                    }
                                    """);
                    case RULE_TEST ->
                            test(
                                    "E03PostageRuleTest",
                                    "1.3",
                                    "Write the rule",
                                    RULE,
                                    """
                                    @Test @Order(1) @DisplayName("no stamps, no delivery")
                                    void noStamps() {
                                        assertThat(new letters.rules.PostageRule().accepts(new Letter("Ada", 0)))
                                            .as("A letter without a stamp is not delivered.").isFalse();
                                    }
                                    @Test @Order(2) @DisplayName("one stamp is enough")
                                    void oneStamp() {
                                        assertThat(new letters.rules.PostageRule().accepts(new Letter("Ada", 1)))
                                            .as("A letter with a stamp is delivered.").isTrue();
                                    }
                                    """);
                    default ->
                            test(
                                    "E02SortingOfficeTest",
                                    "1.2",
                                    "Sort letters",
                                    OFFICE,
                                    """
                                    @Test @Order(1) @DisplayName("letters are sorted by their first letter")
                                    void byName() {
                                        assertThat(new letters.sorting.SortingOffice().box(new Letter("Ada", 1)))
                                            .as("Letters are sorted by the first letter.").isEqualTo("A");
                                    }
                                    @Test @Order(2) @DisplayName("and so are others")
                                    void others() {
                                        assertThat(new letters.sorting.SortingOffice().box(new Letter("Bob", 1)))
                                            .as("Letters are sorted by the first letter.").isEqualTo("B");
                                    }
                                    """);
                };
        return text.replace("\"1.", "\"" + number + ".");
    }

    private static String stub(String solved) {
        return solved.replace(
                "import letters.Letter;", "import letters.Letter;\nimport workbook.NotDoneYet;");
    }

    private static String test(
            String name, String number, String title, String edit, String tests) {
        return """
               package letters;

               import static org.assertj.core.api.Assertions.assertThat;
               import org.junit.jupiter.api.*;
               import workbook.Exercise;

               @Exercise(number = "%s", title = "%s", minutes = 5, core = %s, edit = "%s", claims = "A1")
               class %s {
               %s}
               """
                .formatted(number, title, !number.endsWith(".2"), edit, name, tests);
    }
}
