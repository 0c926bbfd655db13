/**
 * The learner's own flow, drawn. Pictures with words beside them show what moved between the
 * insurer's systems while a test ran. They are on one page that needs nothing else.
 */
package workbook.flow;
