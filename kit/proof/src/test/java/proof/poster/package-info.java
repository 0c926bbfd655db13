/** The poster: one Monday, told by the solutions of all modules, and drawn side by side. */
package proof.poster;
