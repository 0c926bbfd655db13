/** Runs a module's exercises after each save, for as long as somebody works on them. */
package workbench.watch;
