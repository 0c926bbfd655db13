package samples.customer;

import samples.quoting.Priced;

/** Bounds a type parameter by it. */
public final class BoundsAParameter {

    <P extends Priced> int count(java.util.List<P> priced) {
        return priced.size();
    }
}
