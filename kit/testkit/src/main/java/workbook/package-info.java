/**
 * What every exercise uses: its description, the mark for code that is still to be written, and the
 * guards.
 */
package workbook;
