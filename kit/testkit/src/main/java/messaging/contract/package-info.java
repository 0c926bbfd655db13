/**
 * What every message queue has to keep. It is one contract for the queue in memory and for each
 * adapter to a broker.
 */
package messaging.contract;
