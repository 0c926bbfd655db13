package workbench.worker;

import java.nio.file.Path;
import java.util.List;

/** What a {@link Worker} can be asked to do. */
public sealed interface Order {

    /** Compile the module that is watched, so that its first run is quick. Nothing is reported. */
    record WarmUp() implements Order {}

    /**
     * Compile and run the module that is watched.
     *
     * @param preferred the number of the exercise to run first; empty if it does not matter
     * @param saved the files that have changed, with slashes
     */
    record RunModule(String preferred, List<String> saved) implements Order {}

    /**
     * Compile what a participant has changed in a module.
     *
     * @param before where the module is compiled, as it was handed out
     * @param module the folder with its sources
     * @param files the folder with the participant's files, laid out like the module
     * @param places which of those to compile, with slashes
     * @param output a folder for class files, which is not there yet
     */
    record Compile(Classes before, Path module, Path files, List<String> places, Path output)
            implements Order {}

    /** Run one exercise, for instance {@code 3.2}, of these classes. */
    record RunExercise(Classes classes, String exercise) implements Order {}

    /** End, with all that belongs to a regular end of Java. */
    record Leave() implements Order {}

    /**
     * A compiled module.
     *
     * @param code the folder with the classes of the code
     * @param tests the folder with the classes of the tests
     */
    record Classes(Path code, Path tests) {}
}
