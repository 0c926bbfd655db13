/**
 * The proof that the workbook teaches what it says. It finds the modules by itself; a new one is
 * proven without a change here.
 *
 * <p>Every exercise is looked at four times: as a starter (red, for the intended reason), solved
 * (green), under each of its named wrong answers (rejected, with words that help), and as something
 * to be read (described, hinted at, listed in the lesson).
 */
package proof;
