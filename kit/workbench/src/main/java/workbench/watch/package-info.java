/** Runs a module's exercises after each save, for as long as a learner works on them. */
package workbench.watch;
