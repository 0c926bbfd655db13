package proof.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The English of the workbook")
@Timeout(60)
class ThePlainEnglishTest {

    private static final Path ROOT = Path.of(System.getProperty("workbook.root")).normalize();

    /** A module by the beginning of its name, kit, or top: then all its findings are shown. */
    private static final String ONLY = System.getProperty("workbook.only", "");

    private static final boolean LOWER = Boolean.getBoolean("workbook.lower");

    private static final Path OWN = ROOT.resolve("kit/proof/src/test/resources/english");

    private final Allowed allowed = new Allowed(TextFile.at(OWN.resolve("allowed.txt")));
    private final Counts counts = new Counts(OWN.resolve("counts"));

    @Test
    @DisplayName("is plain")
    void isPlain() {
        List<Breach> breaches = new PlainEnglish(ROOT, allowed).breaches();
        if (!ONLY.isEmpty()) {
            breaches.stream().filter(ThePlainEnglishTest::isAsked).forEach(System.out::println);
        }
        if (LOWER) {
            counts.lower(breaches);
        }

        counts.tooHigh(breaches)
                .forEach(line -> System.out.println(line + ". -Dlower lowers the number."));

        assertThat(counts.tooMany(breaches))
                .withFailMessage(() -> String.join("\n\n", counts.tooMany(breaches)))
                .isEmpty();
        assertThat(allowed.unused())
                .withFailMessage(
                        () ->
                                "These exceptions in allowed.txt are not needed any more, or have no reason:\n"
                                        + String.join("\n", allowed.unused()))
                .isEmpty();
    }

    private static boolean isAsked(Breach breach) {
        return breach.area().startsWith(ONLY);
    }
}
