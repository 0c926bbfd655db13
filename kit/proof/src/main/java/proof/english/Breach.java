package proof.english;

/**
 * A sentence that breaks a rule of plain English.
 *
 * @param rule the rule that is broken
 * @param sentence where
 * @param words which of its words, or how many
 */
record Breach(Rule rule, Sentence sentence, String words) {

    /** The part of the workbook that it is in: a module, the kit, or the texts at the top. */
    String area() {
        return area(sentence.passage().file());
    }

    /** The part of the workbook that a file is in. The solutions belong to their modules. */
    static String area(String file) {
        String place = file.startsWith("solutions/") ? file.substring("solutions/".length()) : file;
        return place.matches("\\d\\d-[^/]+/.*|kit/.*")
                ? place.substring(0, place.indexOf('/'))
                : "top";
    }

    @Override
    public String toString() {
        return "%s:%s: %s: %s. Write: %s\n    %s"
                .formatted(
                        sentence.passage().file(),
                        sentence.line(),
                        rule.name(),
                        words,
                        rule.instead(),
                        sentence.text());
    }
}
