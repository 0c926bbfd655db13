package insurance.story;

import insurance.claims.PolicyHolders;
import insurance.communications.Email;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerState;
import insurance.customer.contract.Home;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The customers, and where they move. No two houses have the same price, so that one can tell. */
final class Town {

    static final String ADA = "c-17";

    private static final List<String> NAMES =
            List.of("Ada", "Grace", "Barbara", "Edsger", "Alan", "Frances");
    private static final int FIRST_ID = 17;
    private static final int SMALLEST = 60;

    /** A move, and what the insurance of the new house costs. */
    record Move(String customerId, String email, int premium, String street) {

        boolean isQuotedIn(Email letter) {
            return letter.to().equals(email) && letter.text().matches(".*\\b" + premium + "\\b.*");
        }
    }

    private final Map<String, List<Move>> moves = new TreeMap<>();
    private final int customers;
    private int houses;

    Town(int customers) {
        this.customers = customers;
        ids().forEach(id -> moves.put(id, new ArrayList<>()));
    }

    int customers() {
        return customers;
    }

    synchronized int moves() {
        return moves.values().stream().mapToInt(List::size).sum();
    }

    synchronized List<List<Move>> movesByCustomer() {
        return moves.values().stream().map(List::copyOf).toList();
    }

    void allRegister(Source source) {
        ids().forEach(id -> source.files.register(customer(id)));
    }

    synchronized Move moves(String customerId, Source source) {
        Home home = nextHouse();
        Move move =
                new Move(
                        customerId,
                        email(customerId),
                        2 * home.floorArea(),
                        home.address().street());
        source.files.move(customerId, home);
        moves.get(customerId).add(move);
        return move;
    }

    List<Move> allMove(Source source, Random random) {
        List<String> order = new ArrayList<>(ids());
        Collections.shuffle(order, random);
        return order.stream().map(id -> moves(id, source)).toList();
    }

    /** Whether claims knows where each customer lives now. */
    synchronized boolean agreesWith(PolicyHolders claims) {
        return moves.entrySet().stream()
                .allMatch(
                        entry ->
                                claims.of(entry.getKey())
                                        .map(holder -> holder.street())
                                        .equals(Optional.of(entry.getValue().getLast().street())));
    }

    private List<String> ids() {
        return IntStream.range(FIRST_ID, FIRST_ID + customers).mapToObj(it -> "c-" + it).toList();
    }

    CustomerState customer(String id) {
        return new CustomerState(id, name(id), email(id), nextHouse());
    }

    private Home nextHouse() {
        houses++;
        return new Home(
                new Address(houses + " Mill Lane", "Oldtown"),
                1998,
                SMALLEST + houses,
                Optional.empty());
    }

    private static String email(String id) {
        return name(id).toLowerCase(java.util.Locale.ROOT) + "@example.org";
    }

    private static String name(String id) {
        return NAMES.get(Integer.parseInt(id.substring(2)) - FIRST_ID);
    }
}
