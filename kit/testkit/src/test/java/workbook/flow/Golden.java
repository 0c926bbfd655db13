package workbook.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a picture shows, in words and as text. */
final class Golden {

    private Golden() {}

    static List<String> sentences(Picture picture) {
        return picture.moments().stream().map(Picture.Moment::sentence).toList();
    }

    static List<Integer> wrong(Picture picture) {
        List<Picture.Moment> moments = picture.moments();
        return moments.stream()
                .filter(Picture.Moment::wrong)
                .map(moment -> moments.indexOf(moment) + 1)
                .toList();
    }

    /**
     * Compares the picture as text with the one that was looked at. The new one is in the folder
     * {@code target/pictures}. Look at it. If it is good, copy it to the resources.
     */
    static void assertIsGolden(String name, Picture picture) {
        try {
            Path drawn = Path.of("target/pictures", name + ".svg");
            Files.createDirectories(drawn.getParent());
            Files.writeString(drawn, picture.svg());
            try (InputStream in = Golden.class.getResourceAsStream(name + ".svg")) {
                assertThat(in).as("the golden picture %s", name).isNotNull();
                String golden =
                        new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
                assertThat(picture.svg()).isEqualTo(golden);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
