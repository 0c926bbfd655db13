package proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.Exercise;

final class TheRunSheetAddsUp implements Check {

    private static final String READING = "Reading, ";

    @Override
    public String promise() {
        return "the run-sheet has a block and a question for each exercise, and its clock adds up";
    }

    @Override
    public List<Finding> findings(ModuleProof module) {
        Path notes = module.folders().solution().resolve("NOTES.md");
        RunSheet sheet = RunSheet.of(Markdown.of(notes));
        List<Finding> findings = new ArrayList<>();
        for (Exercise exercise : module.exercises()) {
            findings.addAll(findings(exercise, sheet.of(exercise.number())));
        }
        sheet.blocks().stream()
                .filter(block -> block.what().matches("\\d+\\.\\d+ .*"))
                .filter(block -> isUnknown(module, block))
                .forEach(
                        block ->
                                findings.add(
                                        new Finding(
                                                block.what(),
                                                "has a block in NOTES.md, but the module has no such exercise")));
        findings.addAll(clock(module, sheet.blocks()));
        findings.addAll(reading(module, sheet.blocks()));
        return findings;
    }

    private static List<Finding> findings(Exercise exercise, List<RunSheet.Block> blocks) {
        String number = exercise.number();
        if (blocks.size() != 1) {
            return List.of(
                    new Finding(
                            number,
                            "has " + blocks.size() + " blocks in the run-sheet of NOTES.md"));
        }
        RunSheet.Block block = blocks.getFirst();
        List<Finding> findings = new ArrayList<>();
        String expected =
                "%s %s, %s min%s"
                        .formatted(
                                number,
                                exercise.title(),
                                exercise.minutes(),
                                exercise.core() ? ", core" : "");
        if (!block.what().equals(expected)) {
            findings.add(
                    new Finding(
                            number,
                            "should be called \"" + expected + "\" in the run-sheet of NOTES.md"));
        }
        if (!block.after().contains("?")) {
            findings.add(
                    new Finding(number, "has no question to ask in the run-sheet of NOTES.md"));
        }
        return findings;
    }

    private static boolean isUnknown(ModuleProof module, RunSheet.Block block) {
        return module.exercises().stream()
                .noneMatch(exercise -> block.what().startsWith(exercise.number() + " "));
    }

    private static List<Finding> clock(ModuleProof module, List<RunSheet.Block> blocks) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            RunSheet.Block block = blocks.get(i);
            int time = block.minutesUntil(blocks.get(i + 1));
            if (time != block.minutes()) {
                findings.add(
                        new Finding(
                                module.folders().name() + ", " + block.clock(),
                                "has "
                                        + time
                                        + " minutes in the run-sheet of NOTES.md for what takes "
                                        + block.minutes()));
            }
        }
        return findings;
    }

    private static List<Finding> reading(ModuleProof module, List<RunSheet.Block> blocks) {
        int needed = Reading.beginning(module.folders().exercises().resolve("README.md")).minutes();
        boolean fits =
                blocks.stream()
                        .filter(block -> block.what().startsWith(READING))
                        .anyMatch(block -> block.minutes() >= needed);
        return fits
                ? List.of()
                : List.of(
                        new Finding(
                                module.folders().name(),
                                "needs a block \""
                                        + READING
                                        + needed
                                        + " min\" in the run-sheet of NOTES.md, for the beginning of its lesson"));
    }
}
