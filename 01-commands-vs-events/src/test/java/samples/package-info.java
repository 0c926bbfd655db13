/**
 * Small insurers for exercise 1.6. One keeps the rule, and the others break it, each in a way of
 * its own. The package names below {@code samples.…} are the same in all of them.
 */
package samples;
