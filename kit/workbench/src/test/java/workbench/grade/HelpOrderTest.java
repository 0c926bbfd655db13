package workbench.grade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Help is needed next by")
class HelpOrderTest {

    private final Wall wall = new Wall();

    @Test
    @DisplayName("the participant who lacks most of what half of the room has done")
    void behind() {
        wall.participant("fast", "✔✔✔✔✘✘").participant("slow", "✔○○○○○");
        wall.participant("middle", "✔✔✔○○○").participant("behind", "✔✔○○○○");

        assertOrder("slow", "behind", "fast", "middle");
    }

    @Test
    @DisplayName("of two with as much to make up, the one with more red")
    void red() {
        wall.participant("reads", "✔○○").participant("struggles", "✔CL").participant("x", "✔✔✔");
        wall.participant("y", "✔✔✔");

        assertOrder("struggles", "reads", "x", "y");
    }

    @Test
    @DisplayName("of two with as much red, the one who has done fewer")
    void fewer() {
        wall.participant("more", "✔○✔").participant("fewer", "✔○○").participant("x", "✔○○");
        wall.participant("y", "✔○○").participant("z", "✔○○");

        assertOrder("fewer", "x", "y", "z", "more");
    }

    @Test
    @DisplayName("no participant for skipping what the whole room skips")
    void skipped() {
        wall.participant("ada", "✔○○✔").participant("bob", "✔○○✔").participant("cleo", "✔✔○✔");

        assertThat(new HelpOrder(wall.grades()).lacking(wall.grades().getFirst())).isEmpty();
    }

    @Test
    @DisplayName("last of all, those who are perhaps not there")
    void absent() {
        wall.participant("away", "--").participant("gone", "--").participant("lost", "--");
        wall.participant("ada", "✔✔").participant("bob", "✔○");

        assertOrder("bob", "ada", "away", "gone", "lost");
    }

    private void assertOrder(String... names) {
        assertThat(new HelpOrder(wall.grades()).sorted())
                .extracting(Grade::participant)
                .containsExactly(names);
    }
}
