package eventstore.contract;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/**
 * Lets two threads queue before a store. One thing that the store could lock is held. Meanwhile
 * each of them comes as far as it can: to the lock, or to the end. So whatever they do before they
 * take that lock, they have both done by then.
 */
final class Queueing {

    private Queueing() {}

    /**
     * @param lock one of {@link #locksOf}
     */
    static void at(Object lock, Runnable first, Runnable second) {
        List<Thread> threads = new ArrayList<>();
        Runnable queue =
                () ->
                        List.of(first, second)
                                .forEach(
                                        code -> {
                                            Thread thread = Waiting.start(code);
                                            threads.add(thread);
                                            Waiting.untilItStands(thread);
                                        });
        Runnable wait = () -> threads.forEach(Waiting::untilItStands);
        switch (lock) {
            case Lock it -> whileHolding(it, queue);
            case ReadWriteLock it -> whileHolding(it, queue, wait);
            case StampedLock it -> whileHolding(it.asReadWriteLock().writeLock(), queue);
            default -> {
                synchronized (lock) {
                    queue.run();
                }
            }
        }
        threads.forEach(Waiting::untilItEnds);
    }

    private static void whileHolding(Lock lock, Runnable code) {
        lock.lock();
        try {
            code.run();
        } finally {
            lock.unlock();
        }
    }

    // First reading is locked, too. Then all can read and none can write. So both know the version
    // before either of them writes, if reading is all that they lock.
    private static void whileHolding(ReadWriteLock lock, Runnable queue, Runnable wait) {
        lock.writeLock().lock();
        try {
            queue.run();
            lock.readLock().lock();
        } finally {
            lock.writeLock().unlock();
        }
        try {
            wait.run();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The store itself, and whatever it has in a field: a list, a lock, an object for locking. */
    static List<Object> locksOf(Object store) {
        List<Object> locks = new ArrayList<>(List.of(store));
        for (Field field : store.getClass().getDeclaredFields()) {
            Object value = valueOf(field, store);
            if (value != null && !field.getType().isPrimitive()) {
                locks.add(value);
            }
        }
        return locks;
    }

    private static Object valueOf(Field field, Object store) {
        try {
            field.setAccessible(true);
            return field.get(store);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
