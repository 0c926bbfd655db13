/**
 * The workbench: what learners and instructors do with a workbook besides running {@code mvn test}.
 * It compiles and runs exercises with the same engine as the proof.
 */
package workbench;
