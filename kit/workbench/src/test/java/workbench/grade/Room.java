package workbench.grade;

import static workbench.SmallWorkbook.MODULE;
import static workbench.SmallWorkbook.OFFICE;
import static workbench.SmallWorkbook.POSTBOX;
import static workbench.SmallWorkbook.RULE;
import static workbench.SmallWorkbook.solvedOffice;
import static workbench.SmallWorkbook.solvedPostbox;
import static workbench.SmallWorkbook.solvedRule;

import java.nio.file.Path;
import java.time.Duration;
import workbench.SmallWorkbook;

/** A folder with participants, made for the purpose. */
record Room(Path folder) {

    /** What each of its participants may use. */
    static final Limits LIMITS =
            new Limits(Duration.ofSeconds(60), Duration.ofSeconds(6), 128, 1_000_000);

    /** A participant with the module as it is handed out. */
    Room beginner(String name) {
        for (String place : SmallWorkbook.starter()) {
            write(name, place, SmallWorkbook.starter(place));
        }
        return this;
    }

    /** A participant who has solved everything. */
    Room finished(String name) {
        beginner(name);
        write(name, POSTBOX, solvedPostbox());
        write(name, OFFICE, solvedOffice());
        write(name, RULE, solvedRule());
        return this;
    }

    /** The same, but for one file. */
    Room finishedBut(String name, String place, String text) {
        finished(name);
        write(name, place, text);
        return this;
    }

    /**
     * A participant whose postbox does this when a letter is posted, and is right apart from that.
     */
    Room posting(String name, String code) {
        return finishedBut(
                name,
                POSTBOX,
                solvedPostbox("if (letter != null) { " + code + " }\nletters.add(letter);"));
    }

    Path file(String name, String place) {
        return folder.resolve(name).resolve(MODULE).resolve(place);
    }

    void write(String name, String place, String text) {
        SmallWorkbook.write(file(name, place), text);
    }
}
