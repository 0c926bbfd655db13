/**
 * The screen that a participant sees after each run. It says where I am, what is wrong in the words
 * of the domain, and what to do next.
 */
package workbook.board;
