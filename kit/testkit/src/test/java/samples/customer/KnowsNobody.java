package samples.customer;

/** Knows nobody. */
public final class KnowsNobody {

    String greet(String name) {
        return "Dear " + name;
    }
}
