package workbench.grade;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import workbench.source.ExerciseSource;

/**
 * The same for other programs: a table for a spreadsheet, all details, and what CI servers read.
 */
final class GradeFiles {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Summary summary;

    GradeFiles(Summary summary) {
        this.summary = summary;
    }

    /** Writes {@code grades.csv}, {@code grades.json} and {@code grades.xml}. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        csv(folder.resolve("grades.csv"));
        json(folder.resolve("grades.json"));
        xml(folder.resolve("grades.xml"));
    }

    private void csv(Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            // Without it, Excel takes UTF-8 for something else.
            writer.write(BYTE_ORDER_MARK);
            try (CsvWriter csv = CsvWriter.builder().build(writer)) {
                rows().forEach(csv::writeRecord);
            }
        }
    }

    private List<List<String>> rows() {
        List<String> heading = new ArrayList<>(List.of("participant", "done"));
        summary.exercises().forEach(exercise -> heading.add(named(exercise)));
        List<List<String>> rows = new ArrayList<>(List.of(heading));
        for (Grade grade : summary.grades()) {
            List<String> row =
                    new ArrayList<>(
                            List.of(noFormula(grade.participant()), Long.toString(grade.done())));
            summary.exercises()
                    .forEach(it -> row.add(grade.marks().get(it.number()).status().word()));
            rows.add(row);
        }
        return rows;
    }

    // With its title it is a text: as numbers, 2.1 and 2.10 would be the same.
    private static String named(ExerciseSource exercise) {
        return exercise.number() + " " + exercise.title();
    }

    // A spreadsheet calculates what begins like this, unless a quotation mark is before it.
    private static String noFormula(String text) {
        return text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    }

    private void json(Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file);
                JsonGenerator json = new JsonFactory().createGenerator(writer)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeArrayFieldStart("exercises");
            for (ExerciseSource exercise : summary.exercises()) {
                json.writeStartObject();
                json.writeStringField("number", exercise.number());
                json.writeStringField("title", exercise.title());
                json.writeArrayFieldStart("commonWrongAnswers");
                for (Summary.Common common : summary.mostCommon(exercise)) {
                    json.writeStartObject();
                    json.writeStringField("name", common.answer().name());
                    json.writeStringField("idea", common.answer().idea());
                    json.writeNumberField("participants", common.participants());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("participants");
            for (Grade grade : summary.grades()) {
                write(grade, json);
            }
            json.writeEndArray();
            write(summary.notes(), json);
            json.writeEndObject();
        }
    }

    private static void write(Grade grade, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", grade.participant());
        json.writeNumberField("done", grade.done());
        json.writeObjectFieldStart("exercises");
        for (Map.Entry<String, Mark> one : grade.marks().entrySet()) {
            Mark mark = one.getValue();
            json.writeObjectFieldStart(one.getKey());
            json.writeStringField("status", mark.status().word());
            json.writeNumberField("green", mark.green());
            json.writeNumberField("tests", mark.tests());
            if (!mark.told().isEmpty()) {
                json.writeStringField("told", mark.told());
            }
            if (mark.wrongAnswer().isPresent()) {
                json.writeStringField("wrongAnswer", mark.wrongAnswer().get().name());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        write(grade.notes(), json);
        json.writeEndObject();
    }

    private static void write(List<String> notes, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("notes");
        for (String note : notes) {
            json.writeString(note);
        }
        json.writeEndArray();
    }

    private void xml(Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(writer);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            int number = 0;
            for (Grade grade : summary.grades()) {
                write(grade, number, xml);
                number++;
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    // What the schemas of Ant, Jenkins and Surefire want, although half of it says nothing here.
    private void write(Grade grade, int number, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("id", Integer.toString(number));
        xml.writeAttribute("package", "");
        xml.writeAttribute("name", clean(grade.participant()));
        xml.writeAttribute("timestamp", summary.moment());
        xml.writeAttribute("hostname", "localhost");
        xml.writeAttribute("tests", Integer.toString(grade.marks().size()));
        xml.writeAttribute("failures", Long.toString(count(grade, Outcome.FAILURE)));
        xml.writeAttribute("errors", Long.toString(count(grade, Outcome.ERROR)));
        xml.writeAttribute("skipped", Long.toString(count(grade, Outcome.SKIPPED)));
        xml.writeAttribute("time", "0");
        xml.writeEmptyElement("properties");
        for (ExerciseSource exercise : summary.exercises()) {
            Mark mark = grade.marks().get(exercise.number());
            xml.writeCharacters("\n  ");
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", clean(grade.participant()));
            xml.writeAttribute("name", clean(named(exercise)));
            xml.writeAttribute("time", "0");
            write(mark, xml);
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeStartElement("system-out");
        xml.writeCharacters(clean(String.join("\n", grade.notes())));
        xml.writeEndElement();
        xml.writeEmptyElement("system-err");
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static void write(Mark mark, XMLStreamWriter xml) throws XMLStreamException {
        switch (Outcome.of(mark.status())) {
            case PASSED -> {
                // A test case without anything in it has passed.
            }
            case SKIPPED -> xml.writeEmptyElement("skipped");
            case FAILURE -> element("failure", mark, xml);
            case ERROR -> element("error", mark, xml);
        }
    }

    private static void element(String name, Mark mark, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("type", mark.status().word());
        xml.writeAttribute("message", mark.status().meaning());
        xml.writeCharacters(clean(mark.told()));
        xml.writeEndElement();
    }

    private static long count(Grade grade, Outcome outcome) {
        return grade.marks().values().stream()
                .filter(mark -> Outcome.of(mark.status()) == outcome)
                .count();
    }

    // XML has no place at all for most control characters, not even escaped.
    private static String clean(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD]", "?");
    }

    /** What a status is to a CI server. */
    private enum Outcome {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED;

        static Outcome of(Status status) {
            return switch (status) {
                case DONE -> PASSED;
                case UNTOUCHED, MISSING -> SKIPPED;
                case WRONG -> FAILURE;
                default -> ERROR;
            };
        }
    }
}
