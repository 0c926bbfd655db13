package samples.customer;

/** Loads it by a name that it puts together. */
public final class LoadsByPackageAndName {

    Class<?> load(String name) throws ClassNotFoundException {
        String quoting = "samples.quoting";
        return Class.forName(String.join(".", quoting, name));
    }
}
