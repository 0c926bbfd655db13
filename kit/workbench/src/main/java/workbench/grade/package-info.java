/**
 * Runs the instructor's tests over the files that participants have edited, each participant in a
 * process of their own, and tells who has got how far.
 */
package workbench.grade;
