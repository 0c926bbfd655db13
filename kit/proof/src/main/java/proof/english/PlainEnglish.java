package proof.english;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import proof.english.Passage.Kind;

/** All texts of the workbook, held against the rules. */
final class PlainEnglish {

    /** Files that are generated, a learner's own files, and a small workbook to try things on. */
    private static final Set<String> PASSED_OVER =
            Set.of("target", ".git", "kept", "grades", "miniature");

    /** They quote what is to be found. */
    private static final Set<String> OWN_TESTS =
            Set.of("PlainEnglishTest.java", "WhatIsReadTest.java", "CountsTest.java");

    private final Path root;
    private final List<Rule> rules = Rules.all();
    private final Allowed allowed;

    PlainEnglish(Path root, Allowed allowed) {
        this.root = root;
        this.allowed = allowed;
    }

    /** The sentences that break a rule, file by file. */
    List<Breach> breaches() {
        return files().parallelStream()
                .flatMap(file -> passages(file).stream())
                .map(Passage::sentences)
                .filter(sentences -> !sentences.isEmpty())
                .flatMap(
                        sentences ->
                                rules.stream().flatMap(rule -> rule.breaches(sentences).stream()))
                .filter(breach -> !allowed.is(breach))
                .toList();
    }

    private List<Passage> passages(Path file) {
        String place = root.relativize(file).toString().replace('\\', '/');
        return place.endsWith(".md")
                ? MarkdownProse.of(place, TextFile.text(file))
                : JavaProse.of(
                        place, TextFile.text(file), isEdited(place) ? Kind.CONTRACT : Kind.COMMENT);
    }

    // A learner edits just what has a twin in the solution.
    private boolean isEdited(String place) {
        return place.matches("\\d\\d-.*") && Files.exists(root.resolve("solutions").resolve(place));
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    root,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) {
                            return PASSED_OVER.contains(folder.getFileName().toString())
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            if (isRead(file.getFileName().toString())) {
                                files.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().sorted().toList();
    }

    private static boolean isRead(String name) {
        return !OWN_TESTS.contains(name)
                && Stream.of(".md", ".java", ".bsh").anyMatch(name::endsWith);
    }
}
