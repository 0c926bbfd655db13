package workbench.build;

import java.nio.file.Path;
import workbook.engine.Compilation;
import workbook.engine.Compiler;
import workbook.engine.Sources;

/**
 * Some files, compiled anew.
 *
 * @param fits whether the rest, which was not compiled, can stay as it is; if not, it may still
 *     compile, but nobody knows
 */
public record Recompilation(Compilation compilation, boolean fits) {

    /**
     * Compiles the changed files as {@link Compiler#recompile} does, and looks whether they fit.
     */
    public static Recompilation of(
            Compiler compiler, Compilation before, Sources changed, Path folder) {
        Compilation now = compiler.recompile(before, changed, folder);
        boolean fits =
                !now.succeeded()
                        || Outline.of(before.main(), changed.main())
                                        .staysIn(Outline.of(now.main(), changed.main()))
                                && Outline.of(before.tests(), changed.tests())
                                        .staysIn(Outline.of(now.tests(), changed.tests()));
        return new Recompilation(now, fits);
    }
}
