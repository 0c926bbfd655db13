/** Compiles what a save or a participant has changed, and no more than that. */
package workbench.incremental;
