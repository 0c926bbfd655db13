package workbook.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a module is handed out with, as its {@code given-files.txt} lists them. */
public final class GivenFiles {

    private final Path module;

    /**
     * @param module the module's folder
     */
    public GivenFiles(Path module) {
        this.module = module;
    }

    /**
     * Says which of them are not there, and how they come back.
     *
     * @return nothing if all are there
     * @throws IOException if the list cannot be read
     */
    public String missing() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String file : Files.readAllLines(module.resolve("given-files.txt"))) {
            if (!file.isEmpty() && Files.notExists(module.resolve(file))) {
                missing.add(module.getFileName() + "/" + file);
            }
        }
        if (missing.isEmpty()) {
            return "";
        }
        return "\n Missing, though the exercises need it:\n   "
                + String.join("\n   ", missing)
                + "\n\n Was it deleted, or renamed? With git, it comes back like this, at the top of the workbook:\n"
                + "   git checkout -- "
                + String.join(" ", missing)
                + "\n";
    }
}
