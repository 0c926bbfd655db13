package messaging;

/** A system was asked something and is down. It may be back later. */
public final class UpstreamDownException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UpstreamDownException(String system) {
        super(system + " is down and does not answer");
    }
}
