package workbench.grade;

import java.util.Locale;

/** What became of one exercise of one participant. */
enum Status {
    DONE("✔", "done"),
    WRONG("✘", "something is wrong with it"),
    UNTOUCHED("○", "as it was handed out"),
    MISSING("-", "not handed in"),
    NOT_COMPILING("C", "does not compile"),
    ENDLESS("L", "never ends"),
    ENDS_JAVA("X", "ends Java, for instance with System.exit"),
    MEMORY("M", "needs too much memory"),
    PRINTS("P", "prints without end"),
    WRITES("W", "writes outside its own folder"),
    REFUSED("R", "refused, for the reason below"),
    NO_TIME("T", "not run: the participant's time was up"),
    NOT_GRADED("!", "grading itself failed, for the reason below");

    private final String sign;
    private final String meaning;

    Status(String sign, String meaning) {
        this.sign = sign;
        this.meaning = meaning;
    }

    /** One character for the matrix. */
    String sign() {
        return sign;
    }

    /** The same in words. */
    String meaning() {
        return meaning;
    }

    /** Whether the instructor wants to know why. */
    boolean needsReason() {
        return this == NOT_COMPILING || this == REFUSED || this == MISSING || this == NOT_GRADED;
    }

    /** Whether it was worked on, and is not done. */
    boolean isTried() {
        return this != DONE && this != UNTOUCHED && this != MISSING && this != NOT_GRADED;
    }

    /** In files: lower case, with dashes. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
