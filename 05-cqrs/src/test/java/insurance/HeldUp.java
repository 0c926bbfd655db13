package insurance;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** A runner that is closed while its only read side is busy, and has three events to read. */
final class HeldUp {

    private static final long LONGER_THAN_A_SECOND = 1_200_000_000;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Slow slow = new Slow(goOn);
    // Kept, as an executor that is forgotten ends its thread some time later.
    private final Readers readers = new Readers();
    private final Background<Boolean> closing;
    private final long since;

    HeldUp() {
        readers.add("held up", slow);
        Background<Boolean> first = readers.news(1);
        Patience.until(() -> !slow.readers.isEmpty());
        readers.happened(2);
        if (readers.inTheEnd(first::hasEnded)) {
            readers.announce().doneOrWaiting();
            readers.announce().doneOrWaiting();
        }
        closing = readers.closing();
        since = System.nanoTime();
    }

    /** Whether closing still waits, after more than a second, for what is not read yet. */
    boolean closingWaits() {
        Patience.forAWhile(closing::isDone);
        while (!waitsInTheJdk()
                && System.nanoTime() - since < LONGER_THAN_A_SECOND
                && !Patience.forAWhile(closing::isDone)) {
            // it still waits
        }
        return !closing.isDone();
    }

    void letGo() {
        goOn.countDown();
    }

    boolean isClosed() {
        return closing.finishes();
    }

    List<Long> taken() {
        return slow.taken;
    }

    long threads() {
        return slow.readers.stream().distinct().count();
    }

    boolean threadEnds() {
        return Patience.until(() -> !slow.readers.getFirst().isAlive());
    }

    /** An executor's own close waits as long as it takes. Then one look is enough. */
    private boolean waitsInTheJdk() {
        return Stream.of(closing.thread().getStackTrace())
                .anyMatch(
                        it ->
                                it.getMethodName().equals("close")
                                        && it.getClassName().startsWith("java.util.concurrent."));
    }
}
