package samples.customer;

/** Loads it by a name of which no part is suspicious. */
public final class LoadsByLetters {

    Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(String.join(".", "samples", "quoting", name));
    }
}
