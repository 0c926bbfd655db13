package workbook.console;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An Ant task that runs when the kit is built: it puts the number of its sources among its classes.
 */
public final class NumberTheKit {

    private Path kit;
    private Path classes;

    /** Ant creates it by its name in the kit's pom.xml. */
    public NumberTheKit() {}

    /** The folder of the kit. */
    public void setKit(File folder) {
        kit = folder.toPath();
    }

    /** The folder with its classes. */
    public void setClasses(File folder) {
        classes = folder.toPath();
    }

    /**
     * Does it.
     *
     * @throws IOException if a file cannot be read or written
     */
    public void execute() throws IOException {
        String number = new KitSources(kit).number() + "\n";
        Files.createDirectories(classes);
        Files.write(classes.resolve(KitSources.NUMBER), number.getBytes(StandardCharsets.UTF_8));
    }
}
