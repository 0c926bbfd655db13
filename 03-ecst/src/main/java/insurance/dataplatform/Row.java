package insurance.dataplatform;

import java.time.Instant;
import java.util.Optional;

/**
 * One row of the history table: where a customer lived, from when to when.
 *
 * @param version of the customer
 * @param knownFrom when this version was announced; empty if that is not known
 * @param knownTo when the next version was announced; empty if there is none yet, or if that is not
 *     known
 * @param current whether this is the newest version that is known
 */
public record Row(
        String customerId,
        long version,
        String street,
        String city,
        Optional<Instant> knownFrom,
        Optional<Instant> knownTo,
        boolean current) {}
