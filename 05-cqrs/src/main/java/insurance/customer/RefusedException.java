package insurance.customer;

/** Customer management refuses a command, because one of its rules is against it. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param reason for the person who asked
     */
    public RefusedException(String reason) {
        super(reason);
    }
}
