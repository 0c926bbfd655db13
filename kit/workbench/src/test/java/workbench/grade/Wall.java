package workbench.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import workbench.source.ExerciseSource;
import workbench.worker.Order;
import workbook.board.ModuleFolder;
import workbook.engine.Answer;

/** A room whose grades are made up, and its page. */
final class Wall {

    private final List<Grade> grades = new ArrayList<>();

    /** A participant, with a sign for each exercise. */
    Wall participant(String name, String signs) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        for (int i = 0; i < signs.length(); i++) {
            marks.put("1." + (i + 1), mark(signs.substring(i, i + 1)));
        }
        grades.add(new Grade(name, marks, List.of()));
        return this;
    }

    /** A participant with one exercise, of which this is known. */
    Wall participant(String name, Mark mark) {
        grades.add(new Grade(name, Map.of("1.1", mark), List.of()));
        return this;
    }

    private static Mark mark(String sign) {
        Status status =
                Set.of(Status.values()).stream()
                        .filter(it -> it.sign().equals(sign))
                        .findFirst()
                        .orElseThrow();
        return wrong("It was sent twice.").withStatus(status, "It was sent twice.");
    }

    /** The mark of an answer that is wrong. */
    static Mark wrong(String told, Change... changes) {
        return new Mark(Status.WRONG, 1, 3, told, Optional.empty(), List.of(changes));
    }

    /** The mark of an answer that looks like this one. */
    static Mark wrong(String told, Answer answer, Change... changes) {
        return new Mark(Status.WRONG, 1, 3, told, Optional.of(answer), List.of(changes));
    }

    /** A wrong answer of the instructor. */
    static Answer answer(String name, String idea, String ask) {
        return new Answer(
                Path.of("1.1.md"), name, idea, Optional.of(ask), List.of(), List.of(), List.of());
    }

    List<Grade> grades() {
        return grades;
    }

    Document page(Path folder) throws IOException {
        return page(folder, Labels.names(grades));
    }

    Document pageWithoutNames(Path folder) throws IOException {
        return page(folder, Labels.numbers(grades));
    }

    private Document page(Path folder, Labels labels) throws IOException {
        Path file = folder.resolve("room.html");
        new RoomPage(summary(), labels).write(file);
        return Jsoup.parse(Files.readString(file));
    }

    Summary summary() {
        int exercises = grades.stream().mapToInt(grade -> grade.marks().size()).max().orElse(0);
        List<ExerciseSource> sources =
                IntStream.rangeClosed(1, exercises)
                        .mapToObj(i -> new ExerciseSource("1." + i, "Idea " + i, List.of()))
                        .toList();
        Path module = Path.of("01-letters");
        PristineModule letters =
                new PristineModule(
                        new ModuleFolder(module),
                        sources,
                        sources.stream().collect(Collectors.toMap(ExerciseSource::number, it -> 3)),
                        Set.of(),
                        new Order.Classes(module, module),
                        module,
                        null,
                        List.of());
        return new Summary(
                List.of(letters), grades, List.of(), LocalDateTime.of(2026, 3, 2, 14, 5));
    }
}
