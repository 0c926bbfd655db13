package browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.flow.FlowPage;
import workbook.flow.FlowRecorder;

@DisplayName("The golden pictures")
@Timeout(60)
class GoldenPicturesTest {

    private static final String COMMAND =
            "mvn test -Pbrowser -pl kit/browser -Dtest=GoldenPicturesTest -Dgolden=write";
    private static final boolean WRITE = "write".equals(System.getProperty("workbook.golden"));
    private static final Path GOLDEN =
            RanModule.WORKBOOK.resolve("kit/browser/src/test/resources/golden");
    private static final Pattern FIGURE =
            Pattern.compile("<figure class=\"(.+?)\">.*?(<svg .*?</svg>)", Pattern.DOTALL);

    @TempDir private Path folder;

    @Test
    @DisplayName("are drawn today as at the last look at them")
    void same() throws IOException {
        Map<String, String> now = pictures();
        if (WRITE) {
            RanModule.delete(GOLDEN);
            Files.createDirectories(GOLDEN);
            for (Map.Entry<String, String> it : now.entrySet()) {
                Files.writeString(GOLDEN.resolve(it.getKey() + ".svg"), it.getValue());
            }
        }

        assertThat(golden().keySet()).as(COMMAND).isEqualTo(now.keySet());
        for (Map.Entry<String, String> it : golden().entrySet()) {
            assertThat(now.get(it.getKey()))
                    .as("%s. Look at both. If the new one is better: %s", it.getKey(), COMMAND)
                    .isEqualTo(it.getValue());
        }
    }

    @Test
    @DisplayName("are the same each time they are drawn")
    void steady() throws IOException {
        assertThat(pictures()).isEqualTo(pictures());
    }

    private static Map<String, String> golden() throws IOException {
        Map<String, String> golden = new TreeMap<>();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".svg", "");
                golden.put(name, Files.readString(file).replace("\r\n", "\n"));
            }
        }
        return golden;
    }

    private Map<String, String> pictures() throws IOException {
        Map<String, String> pictures = new TreeMap<>();
        Map<String, Consumer<Story>> stories =
                Map.of("moves", Story::moves, "states", Story::states, "clerks", Story::clerks);
        for (Map.Entry<String, Consumer<Story>> it : stories.entrySet()) {
            Matcher figure = FIGURE.matcher(page(it.getValue()));
            List<String> names = new ArrayList<>();
            while (figure.find()) {
                names.add(figure.group(1));
                String number = names.stream().filter(figure.group(1)::equals).count() + "";
                pictures.put(
                        Stream.of(it.getKey(), figure.group(1), number)
                                .collect(Collectors.joining("-")),
                        figure.group(2) + "\n");
            }
        }
        return pictures;
    }

    private String page(Consumer<Story> story) throws IOException {
        FlowPage page = new FlowPage(folder);
        FlowRecorder recorder = new FlowRecorder(page, "Golden", number -> "");
        recorder.begins("1.1", "Golden", GoldenPicturesTest.class);
        try {
            story.accept(new Story());
            recorder.ended("1.1", new FlowRecorder.Test("red", "red", false, List.of("No.")), true);
        } finally {
            recorder.stop();
        }
        assertThat(recorder.write("1.1")).isEmpty();
        return Files.readString(page.file());
    }
}
