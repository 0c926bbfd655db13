package insurance.communications;

/** An e-mail as it leaves the house. */
public record Email(String to, String text) {}
