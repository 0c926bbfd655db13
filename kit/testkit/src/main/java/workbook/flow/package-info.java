/**
 * The learner's own flow, drawn: what moved between the insurer's systems while a test ran, as
 * pictures with words beside them, on one page that needs nothing else.
 */
package workbook.flow;
