package workbench.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import workbook.board.ModuleFolder;
import workbook.engine.Sources;

/**
 * What an exercise's annotation says, read from its source: so that it is known where nothing
 * compiles.
 *
 * @param number for instance {@code 3.2}
 * @param title the idea
 * @param edit the files that a learner edits, relative to the module's folder
 */
public record ExerciseSource(String number, String title, List<String> edit) {

    private static final String NAME = "E\\d\\d\\w*\\.java";

    /** The exercises of a module, in their order. */
    public static List<ExerciseSource> in(ModuleFolder module) {
        List<Path> files =
                Sources.of(module.path()).tests().files().stream()
                        .filter(file -> file.getFileName().toString().matches(NAME))
                        .sorted(Comparator.comparing(Path::getFileName))
                        .toList();
        if (files.isEmpty()) {
            return List.of();
        }
        return ParsedFiles.of(files).stream()
                .flatMap(unit -> unit.getTypeDecls().stream())
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .flatMap(type -> of(type).stream())
                .toList();
    }

    private static Optional<ExerciseSource> of(ClassTree type) {
        return type.getModifiers().getAnnotations().stream()
                .filter(annotation -> isExercise(annotation.getAnnotationType()))
                .findFirst()
                .map(annotation -> of(annotation));
    }

    private static boolean isExercise(Tree annotation) {
        return annotation.toString().equals("Exercise")
                || annotation.toString().equals("workbook.Exercise");
    }

    private static ExerciseSource of(AnnotationTree annotation) {
        Map<String, List<String>> values = new TreeMap<>();
        for (ExpressionTree argument : annotation.getArguments()) {
            AssignmentTree assignment = (AssignmentTree) argument;
            values.put(assignment.getVariable().toString(), strings(assignment.getExpression()));
        }
        return new ExerciseSource(
                values.get("number").getFirst(),
                values.get("title").getFirst(),
                values.get("edit"));
    }

    private static List<String> strings(ExpressionTree expression) {
        return switch (expression) {
            case LiteralTree literal -> List.of(String.valueOf(literal.getValue()));
            case NewArrayTree array ->
                    array.getInitializers().stream()
                            .flatMap(element -> strings(element).stream())
                            .toList();
            default -> List.of();
        };
    }
}
