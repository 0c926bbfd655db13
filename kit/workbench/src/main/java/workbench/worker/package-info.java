/**
 * Processes in which learners' code is compiled and run. They are apart from the workbench, so that
 * neither an endless loop nor {@code System.exit} reaches it. The workbench gives an {@link Order},
 * the worker answers with {@link Report}s, each a line of text.
 */
package workbench.worker;
