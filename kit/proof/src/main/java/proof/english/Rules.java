package proof.english;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import proof.english.Passage.Kind;
import proof.english.Rule.Found;

/** The rules: turns of phrase that are listed in a file, and those that take counting. */
final class Rules {

    private static final int MOST_WORDS = 20;
    private static final int MOST_WORDS_OF_A_NAME = 14;
    private static final int MOST_SENTENCES = 5;

    /** Not the end of a statement in Java, nor the sign itself. */
    private static final Pattern SEMICOLON = Pattern.compile("(?<=\\S); (?=[\"“(`]?[\\p{L}\\d])");

    private static final Pattern SECOND_CLAUSE =
            Pattern.compile(
                    ",? [–—] |(?<!^rule): |, (and|but|so|or|nor|which|who|whose|while"
                            + "|because|though|then|yet|not|since|even|neither|as)\\b");
    private static final Pattern NO_NOUN =
            Pattern.compile("\\W*(what|whatever|who|whose|which|whichever)\\b.*", CASE_INSENSITIVE);

    /** Not where a question is quoted: she knows who listens, and which of them wait. */
    private static final Pattern RELATIVE =
            Pattern.compile(
                    "(?<!\\b(say|says|said|know|knows|see|sees|show|shows|ask|asks|draw|learn|and|or|of|about|out) )"
                            + "(?<!^\\W?)\\b(which|who|whose|whom)\\b");

    private Rules() {}

    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>(turns());
        rules.add(
                sentences(
                        "long",
                        "two sentences, of at most " + MOST_WORDS + " words each",
                        sentence -> is(sentence, Kind.HEADING) || is(sentence, Kind.TEST_NAME),
                        sentence -> tooMany(sentence.words(), MOST_WORDS, "words")));
        rules.add(
                sentences(
                        "semicolon",
                        "a full stop",
                        sentence -> is(sentence, Kind.FRAGMENT),
                        sentence -> first(SEMICOLON, sentence.plain())));
        rules.add(
                sentences(
                        "nested",
                        "two sentences, each with one such clause at most",
                        Sentence::isQuestion,
                        sentence -> twice(RELATIVE, sentence.plain())));
        rules.add(
                sentences(
                        "no-noun",
                        "the noun first: the event that …, a customer who …",
                        sentence -> sentence.isQuestion() || isAName(sentence),
                        Rules::beginsWithoutNoun));
        rules.add(
                sentences(
                        "two-clauses",
                        "one clause, a plain statement. Another clause is another test",
                        sentence -> !is(sentence, Kind.TEST_NAME),
                        sentence -> first(SECOND_CLAUSE, sentence.plain())));
        rules.add(
                sentences(
                        "long-name",
                        "a name of at most " + MOST_WORDS_OF_A_NAME + " words",
                        sentence -> !is(sentence, Kind.TEST_NAME),
                        sentence -> tooMany(sentence.words(), MOST_WORDS_OF_A_NAME, "words")));
        rules.add(
                passages(
                        "long-contract",
                        "at most five sentences. Fine print belongs to its test",
                        Kind.CONTRACT,
                        sentences -> tooMany(sentences.size(), MOST_SENTENCES, "sentences")));
        rules.add(
                passages(
                        "questions",
                        "one question, the one that leads to the idea",
                        Kind.MESSAGE,
                        sentences ->
                                tooMany(
                                        sentences.stream().filter(Sentence::isQuestion).count(),
                                        1,
                                        "questions")));
        return rules;
    }

    private static Stream<String> beginsWithoutNoun(Sentence sentence) {
        boolean whole = is(sentence, Kind.TEST_NAME) || sentence.plain().matches(".*[.!][\"”)*]*");
        return whole && sentence.words() > 3 && NO_NOUN.matcher(sentence.plain()).matches()
                ? Stream.of(sentence.plain().replaceFirst("(?s)^\\W*(\\w+).*", "$1"))
                : Stream.empty();
    }

    // A comment may begin with a name for what comes next: "What quoting knows of a house."
    private static boolean isAName(Sentence sentence) {
        return switch (sentence.passage().kind()) {
            case HEADING, FRAGMENT -> true;
            case COMMENT, CONTRACT -> sentence.isFirst();
            case PROSE, TEST_NAME, MESSAGE -> false;
        };
    }

    private static boolean is(Sentence sentence, Kind kind) {
        return sentence.passage().kind() == kind;
    }

    private static Stream<String> tooMany(long number, int most, String what) {
        return number > most ? Stream.of(number + " " + what) : Stream.empty();
    }

    private static Stream<String> twice(Pattern pattern, String words) {
        List<String> all = pattern.matcher(words).results().map(MatchResult::group).toList();
        return all.size() > 1 ? Stream.of(String.join(" … ", all)) : Stream.empty();
    }

    private static Stream<String> first(Pattern pattern, String words) {
        return pattern.matcher(words).results().map(MatchResult::group).limit(1);
    }

    private static Rule sentences(
            String name,
            String instead,
            Predicate<Sentence> passedOver,
            Function<Sentence, Stream<String>> words) {
        return new Rule(
                name,
                instead,
                passage ->
                        passage.stream()
                                .filter(passedOver.negate())
                                .flatMap(
                                        sentence ->
                                                words.apply(sentence)
                                                        .map(found -> new Found(sentence, found)))
                                .toList());
    }

    private static Rule passages(
            String name,
            String instead,
            Kind kind,
            Function<List<Sentence>, Stream<String>> words) {
        return new Rule(
                name,
                instead,
                passage ->
                        is(passage.getFirst(), kind)
                                ? words.apply(passage)
                                        .map(found -> new Found(passage.getFirst(), found))
                                        .toList()
                                : List.of());
    }

    // A line for each: its name, the pattern, what to write instead.
    private static List<Rule> turns() {
        return TextFile.own("turns.txt").stream().map(Rules::turn).toList();
    }

    private static Rule turn(String line) {
        String[] parts = line.split("\\s+\\|\\|\\s+");
        Pattern pattern = Pattern.compile(parts[1], CASE_INSENSITIVE);
        return sentences(
                parts[0],
                parts[2],
                sentence -> false,
                sentence -> pattern.matcher(sentence.plain()).results().map(MatchResult::group));
    }
}
