package workbook.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a module that is being written. */
record Draft(Path folder) {

    /** A class of the learner. It begins in the second line of its file. */
    Draft main(String name, String code) {
        return main(name, code, UTF_8);
    }

    Draft main(String name, String code, Charset encoding) {
        return file("src/main/java/insurance/" + name + ".java", packaged(code), encoding);
    }

    /** A test class. */
    Draft test(String name, String code) {
        return file("src/test/java/insurance/" + name + ".java", packaged(code));
    }

    Draft file(String place, String content) {
        return file(place, content, UTF_8);
    }

    Sources sources() {
        return Sources.of(folder);
    }

    /** Compiles all of it. */
    Compilation compile(Compiler compiler) {
        return compiler.compile(sources(), folder.resolve("target"));
    }

    private static String packaged(String code) {
        return "package insurance;\n" + code;
    }

    private Draft file(String place, String content, Charset encoding) {
        Path file = folder.resolve(place);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content, encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
