package workbench.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A participant who is unlucky or hostile.
 *
 * @param signs what the exercises deserve
 * @param said words that have to be among the remarks; without any, remarks are not allowed
 */
record Row(String name, String signs, Difference difference, List<String> said) {

    /** How a hand-in differs. */
    interface Difference {
        void in(Room room, String name) throws IOException;
    }

    /** The name of the honest participant who comes first. */
    static final String FIRST = "00 first";

    static Row row(String name, String signs, Difference difference, String... said) {
        return new Row(name, signs, difference, List.of(said));
    }

    /** A finished hand-in with another text in one of its files. */
    static Difference with(String place, String text) {
        return (in, name) -> in.finishedBut(name, place, text);
    }

    /** A finished hand-in with one more file. */
    static Difference and(String place, String text) {
        return (in, name) -> in.finished(name).write(name, place, text);
    }

    /** A finished hand-in whose postbox does this besides. */
    static Difference doing(String code) {
        return (in, name) -> in.posting(name, code);
    }

    /** A finished hand-in that is then moved about. */
    static Difference moved(String from, String to) {
        return (in, name) -> {
            in.finished(name);
            Path folder = in.folder().resolve(name);
            Files.createDirectories(folder.resolve(to).getParent());
            Files.move(folder.resolve(from), folder.resolve(to));
        };
    }

    @Override
    public String toString() {
        return name + ": " + signs;
    }
}
