package insurance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import workbook.Debugger;

/**
 * Waits for other threads. It counts how often it has looked, and not the seconds. On a busy
 * machine each look takes longer, and so the others have more time, too.
 */
final class Patience {

    private static final int LOOKS = 500;
    private static final int A_FEW_LOOKS = 60;
    private static final Duration PAUSE = Duration.ofMillis(2);
    private static final Duration NOT_REACHED = Debugger.unlessAttached(Duration.ofSeconds(50));

    private Patience() {}

    /** Whether it becomes true. Returns as soon as it does. */
    static boolean until(Callable<Boolean> condition) {
        return until(condition, LOOKS);
    }

    /** The same for what should never be true: it does not look for so long. */
    static boolean forAWhile(Callable<Boolean> condition) {
        return until(condition, A_FEW_LOOKS);
    }

    private static boolean until(Callable<Boolean> condition, int most) {
        AtomicInteger looks = new AtomicInteger();
        AtomicBoolean isTrue = new AtomicBoolean();
        await().pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .atMost(NOT_REACHED)
                .until(
                        () -> {
                            isTrue.set(condition.call());
                            return isTrue.get() || looks.incrementAndGet() > most;
                        });
        return isTrue.get();
    }
}
