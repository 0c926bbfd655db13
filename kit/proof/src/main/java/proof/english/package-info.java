/**
 * Reads what participants and instructors read, and finds the sentences that are hard to read: for
 * a tired person, in a second language.
 */
package proof.english;
