/**
 * The {@link eventstore.EventStore} on a database. Nothing else in the workbook depends on this.
 */
package eventstore.jdbc;
