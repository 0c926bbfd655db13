package proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.Exercise;

final class ReadingFitsIn implements Check {

    @Override
    public String promise() {
        return "the minutes of an exercise are more than it takes to read its section and its files";
    }

    @Override
    public List<Finding> findings(ModuleProof module) {
        Path folder = module.folders().exercises();
        List<Finding> findings = new ArrayList<>();
        for (Exercise exercise : module.exercises()) {
            Reading reading = Reading.section(folder.resolve("README.md"), exercise.number());
            for (String file : exercise.edit()) {
                reading = reading.and(Reading.code(folder.resolve(file)));
            }
            if (reading.minutes() >= exercise.minutes()) {
                findings.add(
                        new Finding(
                                exercise.number(),
                                "takes %s minutes, and reading alone takes %s: %s words and %s lines of code"
                                        .formatted(
                                                exercise.minutes(),
                                                reading.minutes(),
                                                reading.words(),
                                                reading.lines())));
            }
        }
        return findings;
    }
}
