package proof;

import static proof.Complaints.assertFound;
import static proof.Letters.MODULE;
import static proof.Letters.READER;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
@DisplayName("The proof rejects a workbook")
@Timeout(60)
@ExtendWith(SharedRuns.class)
class TheWorkbookCanFailTest {

    private MiniatureWorkbook workbook;

    @BeforeEach
    void startFromAGoodWorkbook(@TempDir Path folder, ModuleRunner runner) {
        workbook = MiniatureWorkbook.in(folder, runner);
    }

    @Test
    @DisplayName("with a claim that no exercise covers")
    void uncovered() {
        workbook.replace(
                "solutions/README.md", "| B1 |", "| A2 | Letters are private | 01 |\n| B1 |");

        assertFound(workbook.claims(), "should be covered by an exercise of 01-letters", "A2");
    }

    @Test
    @DisplayName("with an exercise that covers an unknown claim")
    void unlisted() {
        workbook.replace(
                "solutions/README.md", "| B1 | Whoever sorts letters knows no reader | 01 |\n", "");

        assertFound(
                workbook.claims(),
                "is covered by 01-letters, but solutions/README.md does not list it there",
                "B1");
    }

    @Test
    @DisplayName("with a claim in an unreadable row")
    void unreadableRow() {
        workbook.replace(
                "solutions/README.md", "| B1 |", "| A2 | Letters are private | one |\n| B1 |");

        assertFound(workbook.claims(), "should name its modules", "A2");
    }

    @Test
    @DisplayName("with a link to a file that is not there")
    void deadLink() {
        workbook.replace(MODULE + "README.md", "in order here", "[in order](order.md) here");

        assertFound(
                workbook.links(), "links to order.md, which is not there", MODULE + "README.md");
    }

    @Test
    @DisplayName("with a link to a heading that is not there")
    void deadAnchor() {
        workbook.replace(MODULE + "README.md", "#claims", "#promises");

        assertFound(
                workbook.links(),
                "links to ../solutions/README.md#promises, but the heading is missing",
                MODULE + "README.md");
    }

    @Test
    @DisplayName("with a dead link that is broken over two lines")
    void brokenLink() {
        workbook.replace(MODULE + "README.md", "in order here", "[in\norder](order.md) here");

        assertFound(
                workbook.links(), "links to order.md, which is not there", MODULE + "README.md");
    }

    @Test
    @DisplayName("with a picture that is not there")
    void deadPicture() {
        workbook.replace(MODULE + "README.md", "in order here", "![in order](order.svg) here");

        assertFound(
                workbook.links(), "links to order.svg, which is not there", MODULE + "README.md");
    }

    @Test
    @DisplayName("with a module that one command does not know")
    void unknownToACommand() {
        workbook.addModule("02-parcels");
        workbook.replace("pom.xml", "</modules>", "</modules><module>01-letters</module>");

        assertFound(workbook.builds(), "does not name it as a module", "02-parcels");
    }

    @Test
    @DisplayName("with a module that no build knows")
    void unbuilt() {
        workbook.replace("pom.xml", "<module>01-letters</module>", "");
        workbook.replace("solutions/pom.xml", "<module>01-letters</module>", "");

        assertFound(workbook.builds(), "does not name it as a module", "01-letters", "01-letters");
    }

    @Test
    @DisplayName("in which a file that was carried over has changed on the way")
    void driftedApart() {
        workbook.addModule("02-parcels");
        workbook.replace("02-parcels/" + READER, "Gets letters.", "Gets parcels.");

        assertFound(
                workbook.copies(),
                "is not the same as in the module before",
                "02-parcels/" + READER);
    }

    @Test
    @DisplayName("in which a module repeats a file that is not listed")
    void unlistedCopy() {
        workbook.addModule("02-parcels");
        workbook.delete("solutions/02-parcels/carried-over.txt");

        assertFound(workbook.copies(), "is the same as in a module before", "02-parcels/" + READER);
    }
}
