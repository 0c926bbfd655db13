package insurance;

import java.util.List;
import java.util.stream.Stream;

/** A failure may be wrapped in another one, as long as it is still to be found. */
final class Causes {

    private Causes() {}

    /** The failure itself, what caused it, what caused that, and so on. */
    static List<Throwable> of(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
    }
}
