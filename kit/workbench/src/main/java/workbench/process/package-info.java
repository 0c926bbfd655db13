/**
 * Processes in which learners' code runs: apart from the workbench, so that neither an endless loop
 * nor {@code System.exit} reaches it.
 */
package workbench.process;
