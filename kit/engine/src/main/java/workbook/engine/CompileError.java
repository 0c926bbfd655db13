package workbook.engine;

import java.nio.file.Path;

/**
 * Why something does not compile.
 *
 * @param file the file that javac means
 * @param line counted from 1; 0 where javac names no line
 * @param column counted from 1; 0 where javac names none
 * @param message javac's own words
 */
public record CompileError(Path file, long line, long column, String message) {}
