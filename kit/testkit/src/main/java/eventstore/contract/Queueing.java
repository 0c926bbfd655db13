package eventstore.contract;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;

/**
 * Lets several threads queue before a store. Everything that the store could lock is held until
 * each of them has come as far as it can: to the lock, or to the end. So whatever they do before
 * they lock, they have all done by then.
 */
final class Queueing {

    private Queueing() {}

    static void in(Object store, Runnable first, Runnable second) {
        List<Thread> threads = new ArrayList<>();
        holding(
                locksOf(store),
                () -> {
                    for (Runnable code : List.of(first, second)) {
                        Thread thread = Waiting.start(code);
                        threads.add(thread);
                        Waiting.untilItStands(thread);
                    }
                });
        threads.forEach(Waiting::untilItEnds);
    }

    private static void holding(List<Object> locks, Runnable code) {
        if (locks.isEmpty()) {
            code.run();
            return;
        }
        Object lock = locks.getFirst();
        List<Object> others = locks.subList(1, locks.size());
        if (lock instanceof Lock it) {
            it.lock();
            try {
                holding(others, code);
            } finally {
                it.unlock();
            }
        } else {
            synchronized (lock) {
                holding(others, code);
            }
        }
    }

    // The store itself, and whatever it has in a field: a list, a lock, an object made for locking.
    private static List<Object> locksOf(Object store) {
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
