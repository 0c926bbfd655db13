/**
 * Event sourcing in plain Java: a store that only appends, and the two functions that go with it.
 * The store is in memory or in a file.
 *
 * <p>Given code. It uses nothing but {@code java.base}. The names are those of the field: stream,
 * version, expected version, position.
 */
package eventstore;
