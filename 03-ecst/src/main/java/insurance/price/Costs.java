package insurance.price;

/**
 * The price of one way.
 *
 * @param questions how often customer management is asked
 * @param states how many customers' states travel, in events and in answers. An event travels once
 *     to each listener, whether it needs the address or not
 * @param copies how many customers' addresses the listeners keep in the end, all listeners together
 * @param changesBehind how many changes a late listener is behind with what it acts upon
 */
public record Costs(int questions, int states, int copies, int changesBehind) {}
