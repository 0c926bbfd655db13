/** What became of each test of an exercise. The board shows it, the proof judges it. */
package workbook.results;
