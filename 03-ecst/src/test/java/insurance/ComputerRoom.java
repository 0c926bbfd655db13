package insurance;

import insurance.customer.CustomerDatabase;
import insurance.customer.CustomerFile;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import messaging.Envelope;
import messaging.Message;
import messaging.MessageQueue;
import workbook.flow.Drawn;

/**
 * What customer management works with: its database, and a line to the insurer's queue. The queue
 * may be down, and the power may fail after any step. Then nothing works until it is back.
 */
final class ComputerRoom implements CustomerDatabase, MessageQueue {

    private static final int MOST_ATTEMPTS = 1_000;

    private final MessageQueue queue;
    private Map<String, CustomerFile> files = new HashMap<>();
    private List<Envelope<CustomerEvent>> outbox = new ArrayList<>();
    private boolean inTransaction;
    private boolean dark;
    private int stepsUntilDark = Integer.MAX_VALUE;
    private String lastStep = "nothing";
    private int failures;
    private int attempts;
    private Runnable whilePutting = () -> {};

    ComputerRoom(MessageQueue queue, CustomerState... customers) {
        this.queue = queue;
        for (CustomerState customer : customers) {
            files.put(customer.customerId(), new CustomerFile(1, customer));
        }
    }

    void powerFailsAfter(int steps) {
        stepsUntilDark = steps;
    }

    /**
     * The power is back, and stays.
     *
     * @return whether it had failed
     */
    boolean powerIsBack() {
        boolean failed = dark;
        dark = false;
        stepsUntilDark = Integer.MAX_VALUE;
        return failed;
    }

    /** The last thing that was done before the power failed. */
    String lastStep() {
        return lastStep;
    }

    void queueIsDown() {
        queueFails(MOST_ATTEMPTS);
    }

    void queueIsBack() {
        queueFails(0);
    }

    /** So many times it takes no letter. */
    void queueFails(int times) {
        failures = times;
    }

    /** Happens while the next letter is put into the queue. */
    void whilePutting(Runnable happening) {
        whilePutting = happening;
    }

    @Override
    public CustomerFile file(String customerId) {
        needsPower();
        if (!files.containsKey(customerId)) {
            throw new IllegalArgumentException("there is no customer " + customerId);
        }
        return files.get(customerId);
    }

    @Override
    public void store(CustomerFile file) {
        needsPower();
        files.put(file.customer().customerId(), file);
        done("the file was stored");
    }

    @Override
    public void addToOutbox(Envelope<CustomerEvent> letter) {
        needsPower();
        outbox.add(letter);
        done("the letter was added to the outbox");
    }

    @Override
    public List<Envelope<CustomerEvent>> outbox() {
        needsPower();
        return List.copyOf(outbox);
    }

    @Override
    public void removeFromOutbox(Envelope<CustomerEvent> letter) {
        needsPower();
        outbox.removeIf(it -> it.id().equals(letter.id()));
        done("the letter was removed from the outbox");
    }

    @Override
    public void inOneTransaction(Runnable writes) {
        Map<String, CustomerFile> filesBefore = new HashMap<>(files);
        List<Envelope<CustomerEvent>> outboxBefore = new ArrayList<>(outbox);
        boolean finished = false;
        inTransaction = true;
        try {
            writes.run();
            needsPower();
            finished = true;
        } finally {
            inTransaction = false;
            if (!finished) {
                files = filesBefore;
                outbox = outboxBefore;
            }
        }
        done("the transaction was finished");
    }

    @Override
    public void put(Envelope<?> envelope) {
        needsPower();
        attempts++;
        if (attempts > MOST_ATTEMPTS) {
            throw new AssertionError(
                    "The queue is down, and somebody tries again and again without end. The next run is soon enough.");
        }
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("the queue is down");
        }
        queue.put(envelope);
        Runnable happening = whilePutting;
        whilePutting = () -> {};
        happening.run();
        done("the queue had got the letter");
    }

    @Override
    public <M extends Message> void consume(
            String consumer, Class<M> type, Consumer<Envelope<M>> handling) {
        queue.consume(consumer, type, handling);
    }

    private void needsPower() {
        if (dark) {
            throw new PowerCut();
        }
    }

    private void done(String step) {
        stepsUntilDark--;
        if (stepsUntilDark == 0) {
            lastStep = step + (inTransaction ? ", in an unfinished transaction" : "");
            dark = true;
            Drawn.note("customer", "⚡ after this: " + lastStep);
            throw new PowerCut();
        }
    }
}
