/**
 * Reads what participants and instructors read. It finds the sentences that are hard for a tired
 * person, in a second language.
 */
package proof.english;
