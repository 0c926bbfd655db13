/** The pages of the workbook, opened and used in a real browser. */
package browser;
