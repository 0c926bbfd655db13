package insurance.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a message, read as English. It knows the verbs of an insurer's office and their past
 * tense, also where that does not end in "-ed".
 */
public record MessageName(String name) {

    private static final Set<String> VERBS =
            words(
                    """
                    accept activate adapt add adjust alter amend answer apply approve arrange ask assess
                    assign book bring calculate call cancel capture change charge check close commit
                    communicate compute confirm contact correct create deactivate decline delete deliver
                    dispatch distribute do draft edit email enter execute fetch file find fix forward get
                    give hand handle inform insert issue keep let load log mail make mark message modify
                    move note notify offer open order overwrite pass patch pay perform persist place post
                    prepare present price print process produce provide publish push put quote read reassign
                    record refresh register reject release relocate remove rename renew replace reply report
                    request require return revise save schedule sell send set share ship show sign start
                    stop store submit supply switch sync take tell transfer transmit trigger update upload
                    use validate verify withdraw write
                    """);

    /**
     * Verbs that are nouns as well, so that a statement may begin with them: quote sent to
     * customer.
     */
    private static final Set<String> NOUNS_TOO =
            words(
                    """
                    change charge email file issue mail mark move offer order print quote record report
                    request switch transfer update
                    """);

    private static final Set<String> IRREGULAR_PAST =
            words(
                    """
                    became become begun bought brought built came chosen come done drawn driven fallen found
                    given gone got grown heard held kept known laid left lent lost made met overwritten paid
                    put read reset rewritten risen seen sent set shown sold spent taken thought took told
                    understood went withdrawn won written
                    """);

    /** Words that only look like it: the insured and the deceased are people. */
    private static final Set<String> NO_PAST =
            words(
                    """
                    assured bed bleed breed deceased embed exceed feed greed hundred indeed insured need
                    proceed red seed shed speed succeed weed
                    """);

    private static final Set<String> WISHES =
            words(
                    """
                    ask being can could demand demanded due expected initiated instructed may might must
                    necessary need needed needs never not order ordered pending planned please queued
                    request requested required scheduled shall should todo triggered want wanted will would
                    """);

    /** Verbs that are nothing else. In a statement they have no place, not even at its end. */
    private static final Set<String> ORDERS =
            words(
                    """
                    calculate create get inform make notify please publish send tell trigger
                    """);

    private static final Pattern E_MAIL = Pattern.compile("E_?Mail");

    private static final Pattern BORDERS =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_");

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    /**
     * The name of a class, without its package and without the ending that only repeats its kind.
     */
    public static MessageName of(Class<?> message, String kind) {
        return new MessageName(message.getSimpleName().replaceFirst("(?<=.)" + kind + "$", ""));
    }

    /**
     * Whether it asks for something: it begins with a verb, and does not end with one in the past
     * tense. It may say please.
     */
    public boolean asks() {
        List<String> words = words();
        boolean polite = words.size() > 1 && words.getFirst().equals("please");
        return VERBS.contains(words.get(polite ? 1 : 0))
                && !(words.size() > 1 && isPast(words.getLast()));
    }

    /** Whether it says that something has happened. */
    public boolean states() {
        return isPast(words().getLast())
                || !isOnlyAVerb(words().getFirst())
                        && words().stream().anyMatch(MessageName::isPast);
    }

    /** Whether it hides a wish in a statement, as in "quote must be sent". */
    public boolean hidesAWish() {
        return words().stream().anyMatch(word -> WISHES.contains(word) || ORDERS.contains(word))
                || name.matches(".*ToBe([A-Z].*)?")
                || name.matches("to[A-Z].*");
    }

    /** Whether this word is in the name. */
    public boolean mentions(String word) {
        return words().contains(word);
    }

    private List<String> words() {
        return List.of(BORDERS.split(E_MAIL.matcher(name).replaceAll("Email"))).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isOnlyAVerb(String word) {
        return VERBS.contains(word) && !NOUNS_TOO.contains(word);
    }

    private static boolean isPast(String word) {
        return IRREGULAR_PAST.contains(word) || word.endsWith("ed") && !NO_PAST.contains(word);
    }
}
