package workbook.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.flow.Office.AddressChanged;

@DisplayName("Of many pictures")
class ChosenPicturesTest {

    @TempDir private Path module;

    @Test
    @DisplayName("four tests are shown, also a later one with another kind of picture")
    void anotherKind() throws IOException {
        FlowRecorder recorder = new FlowRecorder(new FlowPage(module), "01", number -> "");
        recorder.begins("1.4", "One queue", ChosenPicturesTest.class);
        for (String test : List.of("first", "second", "third", "fourth")) {
            Drawn.note("quoting", test);
            ended(recorder, test);
        }
        Drawn.strip("the power fails", List.of("count"), "3", true);
        ended(recorder, "fifth");
        recorder.stop();
        recorder.write("1.4");

        String html = Files.readString(module.resolve("target/flow.html"));
        assertThat(html.split("<article", -1)).hasSize(5);
        assertThat(html)
                .contains("1.4-first", "1.4-second", "1.4-third", "1.4-fifth")
                .doesNotContain("1.4-fourth");
    }

    @Test
    @DisplayName("none of the queue is drawn where one event goes to many listeners")
    void oneEventForMany() {
        AddressChanged moved = new AddressChanged("c-17", Office.LAKE_ROAD);

        assertThat(
                        Office.drawn(
                                () -> {
                                    Office office = new Office();
                                    for (String system : List.of("claims", "quotes", "letters")) {
                                        office.messaging
                                                .eventsOf(system)
                                                .subscribe(AddressChanged.class, event -> {});
                                    }
                                    office.messaging.eventsOf("customer").publish(moved);
                                    office.queue.deliverNext();
                                }))
                .extracting(Picture::kind)
                .contains("sequence")
                .doesNotContain("queue");
    }

    private static void ended(FlowRecorder recorder, String test) {
        recorder.ended("1.4", new FlowRecorder.Test(test, test, false, List.of()), false);
    }
}
