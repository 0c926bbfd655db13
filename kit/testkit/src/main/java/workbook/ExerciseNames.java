package workbook;

import org.junit.jupiter.api.DisplayNameGenerator;

/**
 * Shows an exercise by its number and title wherever JUnit shows a class. So no test class has to
 * say them twice.
 */
public final class ExerciseNames extends DisplayNameGenerator.Standard {

    /** JUnit creates it by its name in junit-platform.properties. */
    public ExerciseNames() {}

    @Override
    public String generateDisplayNameForClass(Class<?> testClass) {
        Exercise exercise = testClass.getAnnotation(Exercise.class);
        return exercise == null
                ? super.generateDisplayNameForClass(testClass)
                : exercise.number() + " " + exercise.title();
    }
}
