package samples.about;

import samples.round.Round;

/** The other half of the circle. */
public record About(Round round) {}
