package insurance;

import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.RIVER_WALK;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;

@Exercise(
        number = "3.12",
        title = "For the data team",
        minutes = 12,
        core = true,
        edit = "src/main/java/insurance/dataplatform/CustomerHistory.java",
        claims = {"H1", "E3"},
        remember =
                "A slowly changing dimension of type 2 overwrites nothing, and leaves open what is not known.")
class E12ForTheDataTeamTest extends ForTheDataTeamDetails {

    @Test
    @Order(1)
    @DisplayName("no row ends on a day that nobody knows")
    void noInventedEnd(TestReporter reporter) {
        hear(registered, toMillLane);
        List<String> lines = linesOf("c-17");
        Optional<String> onDay7 = livedIn(7);

        reporter.publishEntry(
                "what happened",
                "Version 2 is lost: to the lake.\n%s\nWhere she lived on day 7:\n%s"
                        .formatted(String.join("\n", lines), onDay7.orElse("not known")));
        Verdict.same(
                "1: 3 Hill Street, Oldtown, day 1 to ?",
                lines.isEmpty() ? "no row" : lines.getFirst(),
                onDay7.filter(street -> !street.equals("12 Lake Road"))
                        .map(
                                "On day 7 the lake came into Ada's cellar. The table says that she lived in %s on that day."
                                        ::formatted)
                        .orElse(
                                "The event of Ada's move to the lake is lost. So nobody knows when she left the hill, and the table should say just that."),
                "Where did she move to Mill Lane from?");
    }

    @Test
    @Order(2)
    @DisplayName("what a lost event said is known from the next one, and when it happened is not")
    void theNextOneKnows() {
        hear(registered, toMillLane);

        assertRows(
                "Version 2 is lost. But version 3 says what was before: the lake. Since when Ada lived there, nobody knows.",
                row(1, HILL_STREET, 1, null, false),
                row(2, LAKE_ROAD, null, 9, false),
                row(3, MILL_LANE, 9, null, true));
    }

    @Test
    @Order(3)
    @DisplayName("when two in a row are lost, the first of them stays unknown")
    void twoLost() {
        hear(registered, toTheRiver);

        assertRows(
                "Versions 2 and 3 are lost. What was before version 4 is version 3. Of version 2 nothing is known, so it has no row.",
                row(1, HILL_STREET, 1, null, false),
                row(3, MILL_LANE, null, 14, false),
                row(4, RIVER_WALK, 14, null, true));
    }

    @Test
    @Order(4)
    @DisplayName("a table that begins late knows what was before its first event")
    void beganLate() {
        hear(toMillLane);

        assertRows(
                "The first event about Ada is her move to Mill Lane. It says where she lived before.",
                row(2, LAKE_ROAD, null, 9, false),
                row(3, MILL_LANE, 9, null, true));
        assertMissing("The first event about Ada is version 3. Two came before it.", 1L, 2L);
    }

    @Test
    @Order(5)
    @DisplayName("a registration that comes late says since when")
    void registrationIsLate() {
        hear(toTheLake);
        assertRows(
                "The first event about Ada is version 2. It says where she lived with version 1, and not since when.",
                row(1, HILL_STREET, null, 5, false),
                row(2, LAKE_ROAD, 5, null, true));

        hear(registered);
        assertRows(
                "Ada's registration came after her first move. Where she lived was known by then; now it is known since when.",
                row(1, HILL_STREET, 1, 5, false),
                row(2, LAKE_ROAD, 5, null, true));
        assertMissing("The registration has turned up. Nothing is missing any more.");
    }

    /** Where the table says that Ada lived on this day; empty if it does not say that. */
    private Optional<String> livedIn(int day) {
        return history.rows("c-17").stream()
                .filter(
                        it ->
                                it.knownFrom()
                                        .filter(from -> !from.isAfter(instant(day)))
                                        .isPresent())
                .filter(
                        it ->
                                it.current()
                                        || it.knownTo()
                                                .filter(to -> to.isAfter(instant(day)))
                                                .isPresent())
                .map(it -> it.street())
                .findFirst();
    }
}
