package proof;

import java.io.Serializable;

/**
 * A right answer was refused.
 *
 * @param answer its name
 * @param when in which run, and where
 * @param sentence the test that refused it
 * @param told what the board says
 */
record RedRun(String answer, String when, String sentence, String told) implements Serializable {}
