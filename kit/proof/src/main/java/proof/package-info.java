/**
 * The proof that the workbook teaches what it says. It finds the modules by itself. A new one is
 * proven without a change here.
 *
 * <p>Every exercise is looked at four times. The starter is red, for the intended reason. Solved,
 * it is green. Each of its named wrong answers is rejected, with words that help. And it can be
 * read: it is described, has hints, and is in the lesson's list.
 */
package proof;
