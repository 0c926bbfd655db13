package proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What the proof complains about. */
final class Complaints {

    private Complaints() {}

    /** Nothing else is wrong, and the finding is the same for each of the culprits. */
    static void assertFound(List<Finding> findings, String fault, String... culprits) {
        assertThat(findings)
                .extracting(Finding::culprit)
                .as("what the proof complains about")
                .containsExactly(culprits);
        assertThat(findings)
                .extracting(Finding::fault)
                .allMatch(told -> told.contains(fault), fault);
    }
}
