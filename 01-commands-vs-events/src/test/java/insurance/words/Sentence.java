package insurance.words;

import java.util.List;
import java.util.stream.Stream;

/** The five sentences of the story, and what a name has to say to be true to its sentence. */
public enum Sentence {
    PUT_IT_INTO_HER_FILE(
            "a command",
            "Ada's file may keep the old address",
            "What is to be changed?",
            "customerId newAddress",
            """
            address addresses residence domicile home house location move moves
            movement relocate relocation removal
            """,
            "quote email mail send delete check verify validate"),
    HER_ADDRESS_HAS_CHANGED(
            "an event",
            "Ada lives by the lake, and a system might still say no",
            "What has changed?",
            "customerId newAddress",
            """
            address addresses residence domicile home house location move moved
            relocated relocation removal
            """,
            "quote email mail sent deleted refused rejected declined",
            "quoting communications"),
    THERE_IS_A_QUOTE(
            "an event",
            "The quote exists, and a system might still say no",
            "What exists now that did not exist before?",
            "customerId quoteId coverages",
            "quote quoted quotes quotation offer offered premium price priced",
            "address send sent emailed mailed email mail accepted deleted refused rejected declined withdrawn",
            "communications"),
    PLEASE_EMAIL_IT(
            "a command",
            "Ada may never get her e-mail",
            "What is to be done with the quote?",
            "customerId quoteId",
            """
            communicate deliver dispatch distribute email forward give hand inform mail notify pass
            post present print provide publish send share ship show submit supply tell transfer
            transmit write
            """,
            "address make create calculate update"),
    THE_EMAIL_IS_OUT(
            "an event",
            "The e-mail is out, and a system might still say no",
            "What has been done?",
            "customerId quoteId",
            """
            communicated dispatched distributed emailed forwarded given gone handed informed left
            mailed notified passed posted presented provided sent shared shipped shown submitted
            supplied told transferred transmitted written
            """,
            "address made created calculated accepted delivered",
            "quoting");

    private final String kind;
    private final String damage;
    private final String question;
    private final List<String> components;
    private final List<String> about;
    private final List<String> notAbout;
    private final List<String> receivers;

    Sentence(
            String kind,
            String damage,
            String question,
            String components,
            String about,
            String notAbout,
            String... receivers) {
        this.kind = kind;
        this.damage = damage;
        this.question = question;
        this.components = words(components);
        this.about = words(about);
        this.notAbout = words(notAbout);
        this.receivers = Stream.of(receivers).flatMap(them -> words(them).stream()).toList();
    }

    /** A command or an event. */
    public String kind() {
        return kind;
    }

    /** Whether it asks for something. */
    public boolean asks() {
        return kind.equals("a command");
    }

    /** Its place in the story, from 1 to 5. */
    public int place() {
        return ordinal() + 1;
    }

    /** What happens to the insurer if this is a message of the other kind. */
    public String damage() {
        return damage;
    }

    /** The question that a true name answers. */
    public String question() {
        return question;
    }

    /** The names of what is in it. */
    public List<String> components() {
        return components;
    }

    /** The words of the name that are another sentence's, or that it says nothing of its own. */
    public List<String> untrue(MessageName name) {
        List<String> foreign = notAbout.stream().filter(name::mentions).toList();
        return foreign.isEmpty() && about.stream().noneMatch(name::mentions)
                ? List.of("no word for it")
                : foreign;
    }

    /** Whether this name of a fact says what others should do. */
    public boolean orders(MessageName name) {
        return name.hidesAWish() || receivers.stream().anyMatch(name::mentions);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
