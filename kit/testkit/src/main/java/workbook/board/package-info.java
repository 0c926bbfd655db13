/**
 * The screen that a participant sees after each run: where I am, what is wrong in the words of the
 * domain, what to do next.
 */
package workbook.board;
