package workbench.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import workbook.engine.Answer;

@DisplayName("In the files with the grades,")
class GradeFilesTest {

    @TempDir private Path out;

    @Test
    @DisplayName("the table has a heading of texts without a formula")
    void table() throws IOException {
        write(new Wall().participant("exits", "X✔✔").participant("=1+1", "✔✔✔"));

        List<String> lines = Files.readAllLines(out.resolve("grades.csv"));
        assertThat(lines.getFirst().codePointAt(0)).isEqualTo(0xFEFF);
        assertThat(lines.getFirst()).endsWith("participant,done,1.1 Idea 1,1.2 Idea 2,1.3 Idea 3");
        assertThat(lines).contains("exits,2,ends-java,done,done", "'=1+1,3,done,done,done");
    }

    @Test
    @DisplayName("the details have the wrong answers by name")
    void details() throws IOException {
        Answer answer = Wall.answer("1.1-newest-first", "The newest letter lies on top.", "Why?");

        write(new Wall().participant("newest first", Wall.wrong("In their order.", answer)));

        assertThat(out.resolve("grades.json"))
                .content()
                .contains("\"name\" : \"newest first\"", "\"wrongAnswer\" : \"1.1-newest-first\"");
    }

    @Test
    @DisplayName("the report for a CI server tells failed from skipped")
    void report() throws Exception {
        Wall wall =
                new Wall()
                        .participant("ada", "✔✔✔")
                        .participant("bob", "✔✘○")
                        .participant("cleo", "-○✘")
                        .participant("dora", "CLX")
                        .participant("emil", "MPW")
                        .participant("fay", "RT!");

        write(wall);

        Element suites =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(out.resolve("grades.xml").toFile())
                        .getDocumentElement();
        for (int i = 0; i < wall.grades().size(); i++) {
            Element suite = (Element) suites.getElementsByTagName("testsuite").item(i);
            for (String kind : List.of("failure", "error", "skipped")) {
                String count = suite.getAttribute(kind.equals("skipped") ? kind : kind + "s");
                assertThat(suite.getElementsByTagName(kind).getLength())
                        .as(suite.getAttribute("name") + ", " + kind)
                        .isEqualTo(Integer.parseInt(count));
            }
            assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(3);
            assertThat(
                            Stream.of("tests", "time", "timestamp", "hostname", "id", "package")
                                    .filter(attribute -> !suite.hasAttribute(attribute)))
                    .isEmpty();
        }
    }

    private void write(Wall wall) throws IOException {
        new GradeFiles(wall.summary()).write(out);
    }
}
