package eventstore;

/** Another writer has appended to the stream since this one last looked. */
public final class VersionConflictException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String streamId;
    private final long expectedVersion;
    private final long actualVersion;

    /**
     * @param expectedVersion what the writer had seen
     * @param actualVersion where the stream is
     */
    public VersionConflictException(String streamId, long expectedVersion, long actualVersion) {
        super(
                "stream %s is at version %s, not at %s"
                        .formatted(streamId, actualVersion, expectedVersion));
        this.streamId = streamId;
        this.expectedVersion = expectedVersion;
        this.actualVersion = actualVersion;
    }

    /** The stream that the writer wanted to append to. */
    public String streamId() {
        return streamId;
    }

    /** What the writer had seen. */
    public long expectedVersion() {
        return expectedVersion;
    }

    /** Where the stream was. */
    public long actualVersion() {
        return actualVersion;
    }
}
