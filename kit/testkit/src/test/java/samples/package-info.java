/**
 * A tiny insurer. Each class of customer management tries in its own way to know quoting. So the
 * rule against that can be tested.
 */
package samples;
