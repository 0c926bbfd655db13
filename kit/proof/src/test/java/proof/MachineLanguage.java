package proof;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Finds the places where Java writes a text in the language of the machine. There, numbers may have
 * digits of their own, and an i may be without a dot.
 */
final class MachineLanguage {

    private static final Pattern NUMBER =
            Pattern.compile("%(\\d+\\$)?[-#+ 0,(]*\\d*(\\.\\d+)?[dfegtEGT]");

    private MachineLanguage() {}

    /** The places in these files, each with its line and the call. */
    static List<String> in(List<Path> files) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<String> places = new ArrayList<>();
        try (StandardJavaFileManager manager =
                javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task =
                    (JavacTask)
                            javac.getTask(
                                    null,
                                    manager,
                                    said -> {},
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree file : task.parse()) {
                new Finder(file, positions, places).scan(file, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }

    private static final class Finder extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree file;
        private final SourcePositions positions;
        private final List<String> places;

        Finder(CompilationUnitTree file, SourcePositions positions, List<String> places) {
            this.file = file;
            this.positions = positions;
            this.places = places;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (speaksTheMachinesLanguage(call)) {
                long line =
                        file.getLineMap().getLineNumber(positions.getEndPosition(file, call) - 1);
                places.add(
                        Path.of(file.getSourceFile().toUri())
                                + ":"
                                + line
                                + ": "
                                + name(call)
                                + "(…)");
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private static boolean speaksTheMachinesLanguage(MethodInvocationTree call) {
            int arguments = call.getArguments().size();
            return switch (name(call)) {
                case "toLowerCase", "toUpperCase" -> arguments == 0;
                case "ofPattern" -> arguments == 1;
                case "formatted" -> arguments > 0 && hasANumber(receiver(call));
                default -> arguments > 1 && hasANumber(call.getArguments().getFirst());
            };
        }

        private static String name(MethodInvocationTree call) {
            return switch (call.getMethodSelect()) {
                case MemberSelectTree select -> select.getIdentifier().toString();
                case IdentifierTree own -> own.getName().toString();
                default -> "";
            };
        }

        private static ExpressionTree receiver(MethodInvocationTree call) {
            return call.getMethodSelect() instanceof MemberSelectTree select
                    ? select.getExpression()
                    : call.getMethodSelect();
        }

        private static boolean hasANumber(ExpressionTree text) {
            return switch (text) {
                case LiteralTree literal ->
                        literal.getValue() instanceof String value && NUMBER.matcher(value).find();
                case BinaryTree sum ->
                        hasANumber(sum.getLeftOperand()) || hasANumber(sum.getRightOperand());
                case ParenthesizedTree inner -> hasANumber(inner.getExpression());
                default -> false;
            };
        }
    }
}
