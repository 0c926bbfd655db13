package workbench.grade;

import static workbench.SmallWorkbook.MODULE;
import static workbench.SmallWorkbook.OFFICE;
import static workbench.SmallWorkbook.POSTBOX;
import static workbench.SmallWorkbook.RULE;
import static workbench.SmallWorkbook.solvedOffice;
import static workbench.SmallWorkbook.solvedPostbox;
import static workbench.SmallWorkbook.solvedRule;

import java.nio.file.Path;
import workbench.SmallWorkbook;

/** A folder with participants, made for the purpose. */
record Room(Path folder) {

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
        write(name, POSTBOX, solvedPostbox("letters.add(letter);"));
        write(name, OFFICE, solvedOffice("return letter.to().substring(0, 1);"));
        write(name, RULE, solvedRule("return letter.stamps() > 0;"));
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
