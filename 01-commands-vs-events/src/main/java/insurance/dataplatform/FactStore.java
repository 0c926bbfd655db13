package insurance.dataplatform;

import java.util.List;
import messaging.Envelope;
import workbook.NotDoneYet;

/**
 * Where the data platform keeps what it knows for certain. It is shown every message that the queue
 * delivers, some of them twice.
 */
public final class FactStore {

    /** Looks at an envelope that came by. */
    public void receive(Envelope<?> envelope) {
        throw new NotDoneYet("1.7");
    }

    /** What has happened, in the order in which we heard of it. */
    public List<Envelope<?>> facts() {
        throw new NotDoneYet("1.7");
    }
}
