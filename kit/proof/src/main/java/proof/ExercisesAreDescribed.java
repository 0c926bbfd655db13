package proof;

import java.util.ArrayList;
import java.util.List;
import workbook.Exercise;

final class ExercisesAreDescribed implements Check {

    private static final int LEAST_MINUTES = 5;
    private static final int MOST_MINUTES = 20;
    private static final int MOST_FILES = 3;

    @Override
    public String promise() {
        return "each exercise has its number, a title, 5 to 20 minutes, files and a claim. Each test has a sentence";
    }

    @Override
    public List<Finding> findings(ModuleProof module) {
        List<Finding> findings = new ArrayList<>();
        List<Exercise> exercises = module.exercises();
        if (exercises.isEmpty()) {
            findings.add(
                    new Finding(
                            module.folders().name(),
                            "has no exercises: no class E01… with @Exercise was found"));
        }
        int moduleNumber = Integer.parseInt(module.folders().name().substring(0, 2));
        for (int place = 1; place <= exercises.size(); place++) {
            Exercise exercise = exercises.get(place - 1);
            String expected = moduleNumber + "." + place;
            if (!exercise.number().equals(expected)) {
                findings.add(
                        new Finding(
                                exercise.number(),
                                "should be number " + expected + ", by the name of its class"));
            }
            if (exercise.title().isBlank()) {
                findings.add(new Finding(exercise.number(), "has no title"));
            }
            if (exercise.minutes() < LEAST_MINUTES || exercise.minutes() > MOST_MINUTES) {
                findings.add(
                        new Finding(
                                exercise.number(),
                                "takes " + exercise.minutes() + " minutes. It should be 5 to 20"));
            }
            if (exercise.edit().length < 1 || exercise.edit().length > MOST_FILES) {
                findings.add(
                        new Finding(
                                exercise.number(),
                                "has "
                                        + exercise.edit().length
                                        + " files to edit. It should be one to three"));
            }
            if (exercise.claims().length == 0) {
                findings.add(new Finding(exercise.number(), "covers no claim of the curriculum"));
            }
        }
        module.solution().results().stream()
                .filter(test -> test.sentence().matches("\\w+\\(.*\\)"))
                .forEach(
                        test ->
                                findings.add(
                                        Finding.of(
                                                test,
                                                "has no sentence for a name: @DisplayName is missing")));
        return findings;
    }
}
