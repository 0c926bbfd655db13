package samples.round;

import samples.about.About;

/** Goes round in a circle, for a rule that has to see it. */
public record Round(About about) {}
