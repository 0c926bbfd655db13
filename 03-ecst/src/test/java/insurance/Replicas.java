package insurance;

import insurance.communications.EmailAddresses;
import insurance.customer.contract.CustomerEvent;
import insurance.quoting.InsuredHouse;
import insurance.quoting.InsuredHouses;
import insurance.underwriting.HousesByTheWater;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import workbook.flow.Drawn;

/** The replicas of three systems, and what a thief finds in them. */
final class Replicas {

    private static final Map<String, String> FACTS = new LinkedHashMap<>();

    static {
        FACTS.put("name", "Lovelace");
        FACTS.put("e-mail", "ada@example.org");
        FACTS.put("former street", "Hill Street");
        FACTS.put("street", "Lake Road");
        FACTS.put("town", "Newtown");
        FACTS.put("year built", "1978");
        FACTS.put("version", "7002");
    }

    final InsuredHouses quoting = new InsuredHouses();
    final EmailAddresses communications = new EmailAddresses();
    final HousesByTheWater underwriting = new HousesByTheWater();

    void on(CustomerEvent event) {
        quoting.on(event);
        communications.on(event);
        underwriting.on(event);
    }

    /** What a thief learns about Ada, by the lake, that a system never needed. */
    List<String> leakedWithoutNeed() {
        List<String> leaked = new ArrayList<>();
        leaked.addAll(withoutNeed("quoting", quoting, "street", "year built"));
        leaked.addAll(withoutNeed("communications", communications, "e-mail"));
        leaked.addAll(withoutNeed("underwriting", underwriting));
        return leaked;
    }

    /** The classes from this package that one of them holds objects of. */
    List<String> typesOf(String packageName) {
        return all().flatMap(it -> Memory.of(it).typesOf(packageName).stream()).distinct().toList();
    }

    List<String> traces(String... words) {
        return all().flatMap(
                        it ->
                                Memory.of(it).found(words).stream()
                                        .map(trace -> it.getClass().getSimpleName() + ": " + trace))
                .toList();
    }

    List<InsuredHouse> houses() {
        return Stream.of("c-17", "c-18").map(quoting::of).flatMap(Optional::stream).toList();
    }

    List<String> emailAddresses() {
        return Stream.of("c-17", "c-18").map(communications::of).flatMap(Optional::stream).toList();
    }

    /** By all three systems; each of these customers lives by the water. */
    void assertKnown(String damage, String... customerIds) {
        List<String> expected = List.of(customerIds);
        Verdict.same(expected, known(id -> quoting.of(id).isPresent()), "Quoting: " + damage);
        Verdict.same(
                expected,
                known(id -> communications.of(id).isPresent()),
                "Communications: " + damage);
        Verdict.same(
                expected, known(underwriting.customerIds()::contains), "Underwriting: " + damage);
    }

    private Stream<Object> all() {
        return Stream.of(quoting, communications, underwriting);
    }

    private static List<String> withoutNeed(String system, Object replica, String... needed) {
        List<String> kept =
                FACTS.keySet().stream()
                        .filter(fact -> !Memory.of(replica).found(FACTS.get(fact)).isEmpty())
                        .toList();
        List<String> leaked =
                kept.stream().filter(fact -> !List.of(needed).contains(fact)).toList();
        Drawn.strip(system, kept, "without need: " + leaked.size(), leaked.isEmpty());
        return leaked.stream().map(fact -> system + ": " + fact).toList();
    }

    private static List<String> known(Predicate<String> knows) {
        return Stream.of("c-17", "c-18").filter(knows).toList();
    }
}
