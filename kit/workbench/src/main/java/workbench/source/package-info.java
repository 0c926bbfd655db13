/** Reads Java files without compiling them. */
package workbench.source;
