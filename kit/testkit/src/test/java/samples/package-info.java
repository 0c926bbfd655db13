/**
 * A tiny insurer in which each class of customer management tries in its own way to know quoting,
 * so that the rule which forbids it can be tested.
 */
package samples;
