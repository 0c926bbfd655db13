package workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import workbook.board.ModuleFolder;

/**
 * A workbook with one small module. Letters are posted (1.1) and sorted (1.2). A rule about them is
 * written, and is among the tests (1.3). The first and the last are its core.
 *
 * @param root where it is
 */
public record SmallWorkbook(Path root) {

    /** The folder of the module. */
    public static final String MODULE = "01-letters";

    /** What a learner edits in 1.1. */
    public static final String POSTBOX = "src/main/java/letters/Postbox.java";

    /** What a learner edits in 1.2. */
    public static final String OFFICE = "src/main/java/letters/sorting/SortingOffice.java";

    /** What a learner edits in 1.3. */
    public static final String RULE = "src/test/java/letters/rules/PostageRule.java";

    /** A given class. */
    public static final String LETTER = "src/main/java/letters/Letter.java";

    /** The tests of 1.1. */
    public static final String POSTBOX_TEST = "src/test/java/letters/E01PostboxTest.java";

    /** Writes it, unsolved. */
    public static SmallWorkbook in(Path folder) {
        SmallWorkbook workbook = new SmallWorkbook(folder);
        workbook.addModule(MODULE);
        workbook.addSolution();
        return workbook;
    }

    /** Adds the module, under this name. */
    public SmallWorkbook addModule(String name) {
        Path module = root.resolve(name);
        String number = Integer.toString(Integer.parseInt(name.substring(0, 2)));
        write(module.resolve("pom.xml"), "<project/>");
        write(module.resolve("README.md"), "# " + name.substring(0, 2) + " Letters\n");
        write(
                module.resolve("hints/" + number + ".1.md"),
                "A nudge.\n---\nA direction.\n---\nNearly.\n");
        write(module.resolve("hints/all-done.md"), "You can post letters.\n");
        starter().forEach(place -> write(module.resolve(place), Starter.text(place, number)));
        write(module.resolve("given-files.txt"), String.join("\n", starter()) + "\n");
        return this;
    }

    private void addSolution() {
        Path solution = root.resolve("solutions").resolve(MODULE);
        write(solution.resolve(POSTBOX), solvedPostbox());
        write(solution.resolve(OFFICE), solvedOffice());
        write(solution.resolve(RULE), solvedRule());
        wrongAnswer("1.1-newest-first", "The newest letter lies on top.", "in the order");
        wrongAnswer("1.1-lost", "One letter will not be missed.", "No letter may be lost");
        wrongAnswer(
                "1.2-by-the-last-letter", "Names are sorted by their end.", "by the first letter");
    }

    private void wrongAnswer(String name, String idea, String words) {
        write(
                root.resolve("solutions/" + MODULE + "/wrong-answers/" + name + ".diff"),
                idea + "\n\nrejected: " + words + "\n");
    }

    /** 1.1, solved. */
    public static String solvedPostbox() {
        return solvedPostbox("letters.add(letter);");
    }

    /** 1.1, with this code where a letter is posted. */
    public static String solvedPostbox(String code) {
        return """
               package letters;

               import java.util.ArrayList;
               import java.util.List;

               public final class Postbox {
                   private final List<Letter> letters = new ArrayList<>();

                   public void post(Letter letter) {
                       %s
                   }

                   public List<Letter> letters() {
                       return letters;
                   }
               }
               """
                .formatted(code);
    }

    /** 1.2, solved. */
    public static String solvedOffice() {
        return solvedOffice("return letter.to().substring(0, 1);");
    }

    /** 1.2, with this code where a letter is sorted. */
    public static String solvedOffice(String code) {
        return """
               package letters.sorting;

               import letters.Letter;

               public final class SortingOffice {
                   public String box(Letter letter) {
                       %s
                   }
               }
               """
                .formatted(code);
    }

    /** 1.3, solved. */
    public static String solvedRule() {
        return solvedRule("return letter.stamps() > 0;");
    }

    /** 1.3, with this code where the rule is. */
    public static String solvedRule(String code) {
        return """
               package letters.rules;

               import letters.Letter;

               public final class PostageRule {
                   public boolean accepts(Letter letter) {
                       %s
                   }
               }
               """
                .formatted(code);
    }

    /** All files of the starter. */
    public static List<String> starter() {
        return List.of(
                LETTER,
                POSTBOX,
                OFFICE,
                POSTBOX_TEST,
                "src/test/java/letters/E02SortingOfficeTest.java",
                "src/test/java/letters/E03PostageRuleTest.java",
                RULE);
    }

    /** What the starter has at this place. */
    public static String starter(String place) {
        return Starter.text(place, "1");
    }

    /** The module. */
    public ModuleFolder module() {
        return new ModuleFolder(root.resolve(MODULE));
    }

    /** Writes a file of the module. */
    public void write(String place, String text) {
        write(root.resolve(MODULE).resolve(place), text);
    }

    /** The text of a file of the module. */
    public String read(String place) {
        try {
            return Files.readString(root.resolve(MODULE).resolve(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file, wherever it is. */
    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a folder, relative to it, with slashes. */
    public static List<String> filesBelow(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
