package insurance.choice;

/** A pattern, and the reason that decides for it. */
public record Choice(Pattern pattern, Because because) {}
