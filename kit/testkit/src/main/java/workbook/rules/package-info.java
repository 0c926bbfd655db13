/**
 * What the architecture rules of the exercises are written with, closing the gaps that ArchUnit
 * alone leaves.
 */
package workbook.rules;
