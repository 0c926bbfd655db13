package samples.customer;

/** Loads it by its name. */
public final class LoadsByName {

    Class<?> load() throws ClassNotFoundException {
        return Class.forName("samples.quoting.Quote");
    }
}
