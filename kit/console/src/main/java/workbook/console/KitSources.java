package workbook.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The sources of the kit, and a number that differs when they do. The kit that Maven keeps carries
 * the number of the sources that it was built from. A module that runs alone may meet a kit from
 * another copy, or from before the last {@code git pull}. So it notices.
 */
final class KitSources {

    /** Where the number is among the kit's classes. */
    static final String NUMBER = "kit-sources.txt";

    private final Path kit;

    /**
     * @param kit the folder of the kit
     */
    KitSources(Path kit) {
        this.kit = kit;
    }

    /** The number of the sources as they are now. */
    String number() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(kit)) {
            files =
                    all.filter(Files::isRegularFile)
                            .filter(file -> isSource(kit.relativize(file)))
                            .sorted()
                            .collect(Collectors.toList());
        }
        CRC32 number = new CRC32();
        for (Path file : files) {
            String place = kit.relativize(file).toString().replace('\\', '/');
            number.update(place.getBytes(StandardCharsets.UTF_8));
            number.update(Files.readAllBytes(file));
        }
        return Long.toHexString(number.getValue());
    }

    /** The number that the kit which runs now was built from. Empty if it carries none. */
    static String numberOfTheRunningKit() throws IOException {
        try (InputStream in = KitSources.class.getResourceAsStream("/" + NUMBER)) {
            if (in == null) {
                return "";
            }
            BufferedReader text =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return text.readLine();
        }
    }

    // The workbench is not among what the modules use. It never comes out of Maven's repository.
    private static boolean isSource(Path place) {
        String path = place.toString().replace('\\', '/');
        return path.matches("(.+/)?src/(main|console)/(java|resources)/.+")
                && !path.matches("(workbench|proof|engine)/.*");
    }
}
