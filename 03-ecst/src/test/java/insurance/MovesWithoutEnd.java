package insurance;

import static insurance.People.ADA;
import static insurance.People.LAKE_ROAD;

import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerState;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Ada moves to the lake, back to the hill, to the lake again, and so on. Somebody hears of it on
 * another thread, until this is closed.
 */
final class MovesWithoutEnd implements AutoCloseable {

    // Nearly without end: also when nobody sees anything of it, a test comes to an end.
    private static final long ENOUGH = 2_000_000;

    private final AtomicLong announced = new AtomicLong(1);
    private final Thread thread;
    private volatile boolean closed;
    private volatile Throwable failure;

    /**
     * @param listener hears of version 2 and all that follow
     */
    MovesWithoutEnd(Consumer<CustomerEvent> listener) {
        thread = Thread.ofPlatform().daemon().start(() -> moveOnAndOn(listener));
    }

    /** The newest version that has been announced; the listener may just be about to hear of it. */
    long announced() {
        return announced.get();
    }

    boolean goOn() {
        return thread.isAlive();
    }

    /** Throws here what the listener has thrown on the other thread. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        switch (failure) {
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case null, default -> {}
        }
    }

    private void moveOnAndOn(Consumer<CustomerEvent> listener) {
        CustomerState onTheHill = ADA;
        CustomerState byTheLake = ADA.at(LAKE_ROAD);
        try {
            while (!closed && announced.get() < ENOUGH) {
                long version = announced.incrementAndGet();
                listener.accept(
                        version % 2 == 0
                                ? new CustomerChanged(version, onTheHill, byTheLake)
                                : new CustomerChanged(version, byTheLake, onTheHill));
            }
        } catch (RuntimeException | Error thrown) {
            failure = thrown;
        }
    }
}
