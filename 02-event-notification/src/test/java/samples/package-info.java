/**
 * Small insurers for exercise 2.9. Each shows one thing that a catalogue of events has to get
 * right. They are never run.
 */
package samples;
