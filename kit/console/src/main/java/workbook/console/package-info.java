/**
 * What runs inside Maven's own process, before and after the tests of a module. It keeps Maven's
 * screen for the board. Maven may run on an older Java than the exercises do. So these few classes
 * are compiled for Java 11.
 */
package workbook.console;
