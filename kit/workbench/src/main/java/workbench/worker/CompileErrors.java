package workbench.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.engine.Compilation;
import workbook.engine.CompileError;

/** What javac says, in words for a learner. */
final class CompileErrors {

    private static final int MOST = 3;

    private CompileErrors() {}

    /** The first few errors, each with its file, its line, and the code there. */
    static List<String> text(Compilation failed, Path startedIn) {
        List<CompileError> errors = failed.errors();
        List<String> lines = new ArrayList<>(List.of("", " The code does not compile.", ""));
        if (errors.isEmpty()) {
            failed.messages().stream().limit(MOST).forEach(message -> lines.add("   " + message));
        }
        for (CompileError error : errors.subList(0, Math.min(MOST, errors.size()))) {
            lines.add("   " + place(error, startedIn));
            error.message().lines().forEach(line -> lines.add("     " + line));
            lines.addAll(code(error));
            lines.add("");
        }
        if (errors.size() > MOST) {
            lines.add("   … and " + (errors.size() - MOST) + " more");
            lines.add("");
        }
        return lines;
    }

    private static String place(CompileError error, Path startedIn) {
        Path file = error.file();
        String shown = (file.startsWith(startedIn) ? startedIn.relativize(file) : file).toString();
        return shown.replace('\\', '/') + (error.line() > 0 ? ":" + error.line() : "");
    }

    private static List<String> code(CompileError error) {
        if (error.line() < 1 || error.column() < 1) {
            return List.of();
        }
        try {
            // Not readAllLines: where the file is not UTF-8, javac's complaint is about just that.
            String text = new String(Files.readAllBytes(error.file()), StandardCharsets.UTF_8);
            String line = text.lines().skip(error.line() - 1).findFirst().orElse("");
            String code = line.replace('\t', ' ');
            int indentation = code.length() - code.stripLeading().length();
            int column = (int) Math.max(0, error.column() - 1 - indentation);
            return List.of("       " + code.strip(), "       " + " ".repeat(column) + "^");
        } catch (IOException e) {
            return List.of();
        }
    }
}
