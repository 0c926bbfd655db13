package insurance;

import insurance.messaging.OneQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import messaging.Message;
import workbook.Failure;
import workbook.flow.Drawn;

/** The queue of 1.4, with handlers that note what they have handled, and can be made to fail. */
final class WatchedQueue {

    private final List<Message> waiting = new ArrayList<>();
    private final List<Message> attempts = new ArrayList<>();
    private final List<Message> handled = new ArrayList<>();
    private final Map<Message, Throwable> failing = new HashMap<>();
    private final Map<Message, Message> answers = new HashMap<>();
    private final OneQueue queue = new OneQueue(this::handle, this::handle);

    /** From now on handling this message fails. */
    void failsWith(Throwable failure, Message message) {
        failing.put(message, failure);
    }

    void worksAgain() {
        failing.clear();
    }

    /** Handling the message sends another one. */
    void answers(Message message, Message answer) {
        answers.put(message, answer);
    }

    void send(Message message) {
        waiting.add(message);
        Verdict.works(
                "The sender got the failure of the handling, so it was waiting for it.",
                Failure.of(() -> Drawn.puts("the sender", message, () -> queue.send(message))));
    }

    boolean deliverNext() {
        return queue.deliverNext();
    }

    void tryTenTimes() {
        for (int attempt = 1; attempt <= 10; attempt++) {
            try {
                queue.deliverNext();
            } catch (RuntimeException | AssertionError stillAway) {
                continue;
            }
        }
    }

    /** All that was handed to a handler, also what failed. */
    List<Message> attempts() {
        return List.copyOf(attempts);
    }

    List<Message> handled() {
        return List.copyOf(handled);
    }

    /** All that was handled, after everything was delivered. */
    List<Message> handledInTheEnd() {
        deliverAll(queue);
        return handled();
    }

    // Bounded, so that a queue which always says "there was one" ends in a red test.
    static void deliverAll(OneQueue queue) {
        for (int deliveries = 0; deliveries < 20 && queue.deliverNext(); deliveries++) {
            continue;
        }
    }

    private void handle(Message message) {
        Drawn.gets("the handler", message, waiting, () -> work(message));
    }

    private void work(Message message) {
        attempts.add(message);
        switch (failing.get(message)) {
            case null -> {
                if (answers.containsKey(message)) {
                    queue.send(answers.get(message));
                }
                handled.add(message);
                waiting.remove(message);
            }
            case Error error -> throw error;
            case Throwable failure -> throw (RuntimeException) failure;
        }
    }
}
