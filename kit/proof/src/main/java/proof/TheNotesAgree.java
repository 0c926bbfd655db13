package proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.Exercise;

final class TheNotesAgree implements Check {

    private static final String QUESTIONS = "Questions to discuss";
    private static final String ANSWERS = "Answers to the discussion questions";
    private static final Pattern QUOTATION = Pattern.compile("(\\d+\\.\\d+),? \"([^\"]+)\"");

    @Override
    public String promise() {
        return "a test that the lesson or the notes quote is there, and every question has its answer";
    }

    @Override
    public List<Finding> findings(ModuleProof module) {
        Path place = module.folders().solution().resolve("NOTES.md");
        Markdown lesson = Markdown.of(module.folders().exercises().resolve("README.md"));
        Markdown notes = Markdown.of(place);
        List<Finding> findings = new ArrayList<>();
        Stream.of(lesson, notes)
                .flatMap(text -> quotations(text).stream())
                .filter(quotation -> !isThere(module, quotation))
                .forEach(
                        quotation ->
                                findings.add(
                                        new Finding(
                                                quotation.exercise(),
                                                "has no test called \""
                                                        + quotation.words()
                                                        + "\", but lesson or notes quote it")));
        int questions = lesson.numberedBelow(QUESTIONS);
        int answers = notes.numberedBelow(ANSWERS);
        if (questions != answers) {
            findings.add(
                    new Finding(
                            module.folders().name(),
                            "asks "
                                    + questions
                                    + " questions to discuss, and NOTES.md answers "
                                    + answers
                                    + " below \""
                                    + ANSWERS
                                    + "\""));
        }
        return findings;
    }

    private record Quotation(String exercise, String words) {}

    private static List<Quotation> quotations(Markdown text) {
        return QUOTATION
                .matcher(String.join(" ", text.lines()))
                .results()
                .map(found -> new Quotation(found.group(1), found.group(2)))
                .toList();
    }

    // A module may quote an exercise of another one. That one is looked at there.
    private static boolean isThere(ModuleProof module, Quotation quotation) {
        boolean own =
                module.exercises().stream()
                        .map(Exercise::number)
                        .anyMatch(quotation.exercise()::equals);
        return !own
                || module.solution().of(quotation.exercise()).stream()
                        .anyMatch(test -> test.sentence().contains(quotation.words()));
    }
}
