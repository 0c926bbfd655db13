package proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import workbench.incremental.Folder;

/**
 * Gives one runner to all classes that break a miniature workbook. It remembers what it ran, and to
 * run that again for each class would take most of the time.
 */
final class SharedRuns implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == ModuleRunner.class;
    }

    @Override
    public ModuleRunner resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(SharedRuns.class))
                .computeIfAbsent(Memory.class, first -> Memory.empty(), Memory.class)
                .runner();
    }

    /** JUnit closes it after the last class, and the class files are deleted. */
    private record Memory(Path output, ModuleRunner runner) implements AutoCloseable {

        static Memory empty() {
            try {
                Path output = Files.createTempDirectory("runs-");
                return new Memory(output, new RememberingRunner(output));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            Folder.delete(output);
        }
    }
}
