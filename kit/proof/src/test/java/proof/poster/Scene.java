package proof.poster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import proof.ModuleFolders;
import workbook.engine.Compilation;
import workbook.engine.Compiler;
import workbook.engine.Sources;

/** Tells one pattern's Monday with the classes of its solution, compiled just now. */
final class Scene {

    private final ModuleFolders module;
    private final Path output;

    /**
     * @param output an empty folder for class files
     */
    Scene(ModuleFolders module, Path output) {
        this.module = module;
        this.output = output;
    }

    /** As the solution does it. */
    Monday told() {
        return toldWith(List.of());
    }

    /** As the solution does it, but for these files, which are the starter's. */
    Monday toldWith(List<String> ofTheStarter) {
        Sources all =
                module.solved()
                        .under(module.starter().only(ofTheStarter))
                        .main()
                        .under(Sources.of(script(module.name())));
        try (Compiler compiler = new Compiler()) {
            Compilation compilation = compiler.compile(all, output);
            if (!compilation.succeeded()) {
                throw new IllegalStateException(module.name() + ": " + compilation.messages());
            }
            return told(compilation.main());
        }
    }

    private Monday told(Path classes) {
        Notebook notebook = new Notebook();
        try (URLClassLoader loader =
                new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, Scene.class.getClassLoader())) {
            @SuppressWarnings("unchecked")
            Consumer<Notebook> script =
                    (Consumer<Notebook>)
                            loader.loadClass("insurance.OneMonday")
                                    .getDeclaredConstructor()
                                    .newInstance();
            notebook.watch();
            script.accept(notebook);
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(module.name(), e);
        } finally {
            Notebook.close();
        }
        return notebook.monday(title());
    }

    private String title() {
        try {
            return Files.readAllLines(module.exercises().resolve("README.md"))
                    .getFirst()
                    .substring(2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path script(String module) {
        try {
            return Path.of(Scene.class.getResource("/poster/" + module).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
