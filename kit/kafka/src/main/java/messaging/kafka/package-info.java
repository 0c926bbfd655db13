/**
 * The {@link messaging.MessageQueue} on Apache Kafka, and a broker to try it with. Nothing else in
 * the workbook depends on this.
 */
package messaging.kafka;
