package proof;

import java.util.List;

/** All that is promised of a module. */
public final class Checks {

    private Checks() {}

    /** The checks, those first whose findings explain others. */
    public static List<Check> all() {
        return List.of(
                new ItCompiles(),
                new TestsAreExercises(),
                new ExercisesAreDescribed(),
                new FilesAreInTheirPlace(),
                new StartersAreRed(),
                new StartersDoHarm(),
                new PicturesShowTheDamage(),
                new SolutionsAreGreen(),
                new ExercisesStandAlone(),
                new WrongAnswersAreRejected(),
                new RightAnswersAreAccepted(),
                new EveryTestBites(),
                new HintsAreThere(),
                new TheLessonAgrees(),
                new ReadingFitsIn(),
                new TheNotesAgree(),
                new TheRunSheetAddsUp());
    }
}
