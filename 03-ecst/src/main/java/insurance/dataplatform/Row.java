package insurance.dataplatform;

import java.time.Instant;
import java.util.Optional;

/**
 * One row of the history table: where a customer lived, from when to when.
 *
 * @param version of the customer
 * @param validFrom when this version began; empty if nobody knows when
 * @param validTo when the next version began; empty if there is none yet, or if nobody knows when
 * @param current whether this is the newest version that is known
 */
public record Row(
        String customerId,
        long version,
        String street,
        String city,
        Optional<Instant> validFrom,
        Optional<Instant> validTo,
        boolean current) {}
