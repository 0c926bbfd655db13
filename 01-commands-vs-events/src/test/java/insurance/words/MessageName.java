package insurance.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a message, read as English. It knows the verbs of an insurer's office and the past
 * tense, "-ed" being no grammar: it also knows the verbs that do otherwise.
 */
public record MessageName(String name) {

    private static final Set<String> VERBS =
            Set.of(
                    ("accept activate add adjust alter amend answer apply approve ask assign book calculate call cancel change charge"
                                    + " check close compute confirm correct create deactivate decline delete deliver dispatch distribute draft"
                                    + " edit email enter file find fix forward get give hand inform insert issue keep let load mail make mark"
                                    + " modify move note notify offer open order pass pay place post prepare price print process produce"
                                    + " provide publish put quote read record refresh register reject release remove rename renew replace"
                                    + " reply report request require return revise save schedule sell send set ship show sign start stop store"
                                    + " submit supply switch take tell transfer transmit update use validate verify withdraw write")
                            .split(" "));

    private static final Set<String> IRREGULAR_PAST =
            Set.of(
                    ("become begun bought brought built chosen come done drawn driven fallen found given gone got grown heard held kept"
                                    + " known laid left lent lost made met paid put read risen seen sent set shown sold spent taken thought"
                                    + " told understood went withdrawn won written")
                            .split(" "));

    private static final Set<String> NO_PAST =
            Set.of(
                    "bed bleed breed embed exceed feed greed hundred indeed need proceed red seed shed speed succeed weed"
                            .split(" "));

    private static final Set<String> WISHES =
            Set.of(
                    "ask demand expected must necessary need needed needs order please request requested required shall should todo want wanted"
                            .split(" "));

    private static final Pattern BORDERS =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_");

    /**
     * The name of a class, without its package; an ending such as "Event" or "Command" says nothing
     * and is passed over.
     */
    public static MessageName of(Class<?> message) {
        return new MessageName(message.getSimpleName().replaceFirst("(?<=.)(Event|Command)$", ""));
    }

    /**
     * Whether it asks somebody to do something: it begins with a verb, and the verb is no past
     * tense.
     */
    public boolean asks() {
        return VERBS.contains(words().getFirst())
                && !(words().size() > 1 && isPast(words().getLast()));
    }

    /** Whether it says that something has happened. */
    public boolean states() {
        return isPast(words().getLast())
                || !VERBS.contains(words().getFirst())
                        && words().stream().anyMatch(MessageName::isPast);
    }

    /** Whether it hides a wish in a statement, as in "quote must be sent". */
    public boolean hidesAWish() {
        return words().stream().anyMatch(WISHES::contains)
                || name.matches(".*ToBe([A-Z].*)?")
                || name.matches("to[A-Z].*");
    }

    /** Whether this word stands in the name. */
    public boolean mentions(String word) {
        return words().contains(word);
    }

    private List<String> words() {
        return List.of(BORDERS.split(name)).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isPast(String word) {
        return IRREGULAR_PAST.contains(word) || word.endsWith("ed") && !NO_PAST.contains(word);
    }
}
