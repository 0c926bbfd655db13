package samples.customer;

/** Hides it in a class of its own, further in. */
public final class HidesInAnInnerClass {

    Object inside() {
        return new Object() {
            @Override
            public boolean equals(Object other) {
                return other instanceof samples.quoting.Quote;
            }

            @Override
            public int hashCode() {
                return 1;
            }
        };
    }
}
