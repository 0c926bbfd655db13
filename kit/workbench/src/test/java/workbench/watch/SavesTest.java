package workbench.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.SmallWorkbook;

@DisplayName("A save is noticed")
@Timeout(30)
class SavesTest {

    @TempDir private Path folder;

    @Test
    @DisplayName("where the system has no more events to give")
    void noEventsLeft() throws IOException, InterruptedException {
        SmallWorkbook workbook = SmallWorkbook.in(folder);
        try (Saves saves = new Saves(workbook.module().path(), false, SavesTest::refused)) {
            workbook.write(SmallWorkbook.POSTBOX, "class Postbox {}");

            assertThat(saves.next().places()).containsExactly(SmallWorkbook.POSTBOX);
            assertThat(saves.polls()).isTrue();
        }
    }

    @Test
    @DisplayName("where the events of the system end with a new folder")
    void noEventsForANewFolder() throws IOException, InterruptedException {
        SmallWorkbook workbook = SmallWorkbook.in(folder);
        String added = "src/main/java/letters/stamps/Stamp.java";
        Saves.Registration untilNow =
                (place, service) ->
                        place.endsWith("stamps")
                                ? refused(place, service)
                                : place.register(service, StandardWatchEventKinds.ENTRY_CREATE);
        try (Saves saves = new Saves(workbook.module().path(), false, untilNow)) {
            workbook.write(added, "class Stamp {}");

            assertThat(saves.next().places()).containsExactly(added);
            workbook.write(added, "class Stamp { int value; }");
            assertThat(saves.next().places()).containsExactly(added);
        }
    }

    private static WatchKey refused(Path place, WatchService service) throws IOException {
        throw new IOException("User limit of inotify watches reached: " + place + service);
    }
}
