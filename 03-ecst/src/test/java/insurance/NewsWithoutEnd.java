package insurance;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import workbook.Debugger;

/** News on another thread, one piece after the other, until this is closed. */
final class NewsWithoutEnd implements AutoCloseable {

    // Nearly without end: also when nobody sees anything of it, a test comes to an end.
    private static final long ENOUGH = 2_000_000;

    private final AtomicLong announced = new AtomicLong(1);
    private final Thread thread;
    private volatile boolean closed;
    private volatile Throwable failure;

    /**
     * @param news brings version 2, and all that follow
     */
    NewsWithoutEnd(LongConsumer news) {
        thread = Thread.ofPlatform().daemon().start(() -> bringOnAndOn(news));
    }

    /** The newest version that has been announced; somebody may just be about to hear of it. */
    long announced() {
        return announced.get();
    }

    boolean goOn() {
        return thread.isAlive();
    }

    /** Lets the other thread bring something more. */
    void letSomeIn() {
        long before = announced.get();
        while (announced.get() == before && goOn()) {
            Thread.yield();
        }
    }

    /** Throws here what has been thrown on the other thread. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(Debugger.unlessAttached(Duration.ofSeconds(20)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        switch (failure) {
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case null, default -> {}
        }
    }

    private void bringOnAndOn(LongConsumer news) {
        try {
            while (!closed && announced.get() < ENOUGH) {
                news.accept(announced.incrementAndGet());
            }
        } catch (RuntimeException | Error thrown) {
            failure = thrown;
        }
    }
}
