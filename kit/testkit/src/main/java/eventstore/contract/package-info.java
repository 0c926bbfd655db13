/**
 * What every event store has to keep: one contract for all of them, the given ones and the one that
 * a learner writes.
 */
package eventstore.contract;
