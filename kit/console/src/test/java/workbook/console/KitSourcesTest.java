package workbook.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The number of the kit's sources")
class KitSourcesTest {

    private static final String EVENT = "given/src/main/java/messaging/Event.java";

    @TempDir private Path kit;

    @BeforeEach
    void aKit() throws IOException {
        write(EVENT, "interface Event {}");
    }

    @Test
    @DisplayName("is the same as long as they are")
    void same() throws IOException {
        String before = number();
        write("given/target/classes/messaging/Event.class", "class");
        write("given/src/test/java/messaging/EventTest.java", "class EventTest {}");
        write("workbench/src/main/java/workbench/Watch.java", "class Watch {}");

        assertThat(number()).isEqualTo(before);
    }

    @Test
    @DisplayName("is another one when a source is changed, added or renamed")
    void different() throws IOException {
        String before = number();
        write(EVENT, "interface Event { }");
        String changed = number();
        write("given/src/main/resources/words.txt", "event");
        String added = number();
        Files.move(kit.resolve(EVENT), kit.resolve(EVENT.replace("Event", "Fact")));

        assertThat(new String[] {before, changed, added, number()}).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("travels with the kit's classes")
    void travels(@TempDir Path classes) throws IOException {
        NumberTheKit task = new NumberTheKit();
        task.setKit(kit.toFile());
        task.setClasses(classes.toFile());

        task.execute();

        assertThat(classes.resolve(KitSources.NUMBER)).hasContent(number());
    }

    private String number() throws IOException {
        return new KitSources(kit).number();
    }

    private void write(String place, String text) throws IOException {
        Path file = kit.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
