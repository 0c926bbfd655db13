package workbook.board;

import java.util.List;
import java.util.Set;

/**
 * What the board tells besides the exercises. Read once a run, as the board is drawn again before
 * each test.
 *
 * @param title the heading of the lesson
 * @param others how far the other modules are, in their order
 */
record BoardContext(String title, List<Neighbour> others) {

    /**
     * Another module.
     *
     * @param number its two digits
     * @param done how many of its exercises on the learner's path are
     * @param exercises how many there are on the path
     */
    record Neighbour(String number, int done, int exercises) {}

    static BoardContext of(ModuleFolder module) {
        return new BoardContext(
                module.title(),
                module.all().stream()
                        .filter(other -> !other.equals(module))
                        .map(BoardContext::neighbour)
                        .toList());
    }

    private static Neighbour neighbour(ModuleFolder module) {
        List<String> exercises = module.exercises();
        Set<String> done = new Progress(module).done();
        return new Neighbour(
                module.number(),
                (int) exercises.stream().filter(done::contains).count(),
                exercises.size());
    }
}
