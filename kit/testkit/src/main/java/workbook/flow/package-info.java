/**
 * The learner's own flow, drawn. A page shows what moved between the insurer's systems while a test
 * ran. It has words beside each picture, and needs nothing else.
 */
package workbook.flow;
