package insurance.eventsourcing;

/**
 * How far in the log a reader has come. It is written down, so it survives when its owner is
 * stopped and started again.
 */
public final class Checkpoint {

    private long position;

    /**
     * @param position of the last event that is done; 0 if none is
     */
    public Checkpoint(long position) {
        this.position = position;
    }

    /** The position of the last event that is done. */
    public long position() {
        return position;
    }

    /** Everything up to this position is done now. */
    public void moveTo(long newPosition) {
        position = newPosition;
    }
}
