package insurance;

import eventstore.Recorded;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import messaging.Event;

/** Takes no event before it is let go. */
final class Slow extends Quick {

    private final CountDownLatch goOn;
    final List<Thread> readers = new CopyOnWriteArrayList<>();

    Slow(CountDownLatch goOn) {
        this.goOn = goOn;
    }

    @Override
    public void on(Recorded<? extends Event> recorded) {
        readers.add(Thread.currentThread());
        waitFor(goOn);
        super.on(recorded);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
