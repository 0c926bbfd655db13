package workbench.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import java.util.List;
import java.util.Optional;

/**
 * What a Java file declares at its top level.
 *
 * @param packageName empty where there is none
 * @param names the simple names of the types
 */
public record DeclaredTypes(String packageName, List<String> names) {

    /**
     * Reads the text of a file. Where something is wrong with it, that is what the parser has
     * understood. Nothing where the parser breaks down.
     */
    public static Optional<DeclaredTypes> in(String text) {
        try {
            return Optional.of(of(ParsedFiles.ofText(text)));
        } catch (IllegalStateException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static DeclaredTypes of(CompilationUnitTree unit) {
        return new DeclaredTypes(
                unit.getPackageName() == null ? "" : unit.getPackageName().toString(),
                unit.getTypeDecls().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(type -> ((ClassTree) type).getSimpleName().toString())
                        .toList());
    }
}
