/**
 * Runs the instructor's tests over the files that participants have edited. Each participant has a
 * process of their own. The result says how far each has come.
 */
package workbench.grade;
