/**
 * Compiles a module's sources in this process, and runs its tests in a class loader of their own.
 * The sources are given code, overlaid by a solution, a wrong answer or a participant's files. The
 * proof is built on it.
 */
package workbook.engine;
