package workbench.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import java.nio.file.Path;
import java.util.List;

/**
 * What a Java file declares at its top level.
 *
 * @param packageName empty where there is none
 * @param names the simple names of the types
 */
public record DeclaredTypes(String packageName, List<String> names) {

    /** Reads a file. What cannot be parsed declares what the parser has understood of it. */
    public static DeclaredTypes in(Path file) {
        CompilationUnitTree unit = ParsedFiles.of(List.of(file)).getFirst();
        return new DeclaredTypes(
                unit.getPackageName() == null ? "" : unit.getPackageName().toString(),
                unit.getTypeDecls().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(type -> ((ClassTree) type).getSimpleName().toString())
                        .toList());
    }
}
