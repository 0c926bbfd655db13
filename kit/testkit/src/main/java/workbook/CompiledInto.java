package workbook;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the class files of a build are. */
public final class CompiledInto {

    private CompiledInto() {}

    /**
     * The folder with the class files that this class belongs to, for instance {@code
     * target/classes}.
     */
    public static Path folderOf(Class<?> compiled) {
        try {
            return Path.of(compiled.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
