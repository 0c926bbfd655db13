/**
 * The promises of every event store. One contract holds for all of them, the given ones and the one
 * that a learner writes.
 */
package eventstore.contract;
