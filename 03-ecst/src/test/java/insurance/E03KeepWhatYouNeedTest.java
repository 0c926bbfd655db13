package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.LAKE_ROAD;
import static insurance.People.RIVER_WALK;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import insurance.communications.EmailAddresses;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import insurance.quoting.House;
import insurance.quoting.InsuredHouse;
import insurance.quoting.InsuredHouses;
import insurance.underwriting.HousesByTheWater;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;
import workbook.flow.Drawn;

@Exercise(
        number = "3.3",
        title = "Keep what you need",
        minutes = 12,
        core = true,
        edit = {
            "src/main/java/insurance/quoting/InsuredHouses.java",
            "src/main/java/insurance/communications/EmailAddresses.java",
            "src/main/java/insurance/underwriting/HousesByTheWater.java"
        },
        claims = {"E2", "E6", "A1"},
        remember = "A replica holds what its owner needs, in its owner's words, and nothing else.")
class E03KeepWhatYouNeedTest {

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

    private InsuredHouses quoting;
    private EmailAddresses communications;
    private HousesByTheWater underwriting;

    @BeforeEach
    void beginWithNothing() {
        quoting = new InsuredHouses();
        communications = new EmailAddresses();
        underwriting = new HousesByTheWater();
    }

    @Test
    @Order(1)
    @DisplayName("after a leak, each system has lost only what it needs")
    void theLeak(TestReporter reporter) {
        hear(new CustomerRegistered(7001, ADA));
        hear(new CustomerChanged(7002, ADA, ADA.at(LAKE_ROAD)));

        List<String> leaked = new ArrayList<>();
        leaked.addAll(withoutNeed("quoting", quoting, "street", "year built"));
        leaked.addAll(withoutNeed("communications", communications, "e-mail"));
        leaked.addAll(withoutNeed("underwriting", underwriting));
        reporter.publishEntry(
                "what happened",
                "Ada moves. A thief reads the\nmemory of three systems.\n"
                        + "Lost without need: "
                        + (leaked.isEmpty() ? "nothing" : leaked.size() + " facts"));
        Verdict.nothing(
                leaked,
                "A thief has read the memory of the three systems. They lost facts about Ada that they never needed.");
    }

    @Test
    @Order(2)
    @DisplayName("each system keeps it in classes of its own")
    void ownClasses() {
        hear(new CustomerRegistered(1, ADA.at(LAKE_ROAD)));

        Verdict.nothing(
                replicas().stream()
                        .flatMap(it -> Memory.of(it).typesOf("insurance.customer").stream())
                        .distinct()
                        .toList(),
                "Customer management changes its contract, and what these systems have stored no longer fits. They keep objects of its classes.");
    }

    @Test
    @Order(3)
    @DisplayName("an erased customer leaves no trace in any replica")
    void noTrace() {
        hear(new CustomerRegistered(1, ADA.at(LAKE_ROAD)));
        hear(new CustomerRegistered(1, GRACE.at(RIVER_WALK)));
        hear(new CustomerChanged(2, GRACE.at(RIVER_WALK), GRACE));
        Verdict.works(
                () -> {
                    hear(new CustomerErased(2, "c-17"));
                    hear(new CustomerErased(3, "c-18"));
                },
                "Ada and Grace are erased, and a system fails. The event has no state, and that is what it says.");

        Verdict.nothing(
                replicas().stream()
                        .flatMap(
                                it ->
                                        Memory.of(it)
                                                .found("c-17", "ada@", "Lake", "1978", "c-18")
                                                .stream()
                                                .map(trace -> nameOf(it) + ": " + trace))
                        .toList(),
                "Ada and Grace are erased. Somewhere inside, these systems still remember them. Hidden is not forgotten.");
    }

    @Test
    @Order(4)
    @Guard
    @DisplayName("quoting knows each customer's newest house, its garage included")
    void quotingKnowsHouses() {
        CustomerState withGarage = GRACE.withGarage(Optional.of(18));
        hear(new CustomerRegistered(1, ADA));
        hear(new CustomerRegistered(1, withGarage));
        Verdict.same(
                List.of(
                        new InsuredHouse(new House(1932, 120), "3 Hill Street"),
                        new InsuredHouse(new House(1998, 108), "8 Mill Lane")),
                houses(),
                "Quoting does not know the houses of Ada and Grace. In its words the floor area counts the garage: 90 and 18 square metres.");

        hear(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));
        hear(new CustomerChanged(2, withGarage, GRACE));
        Verdict.same(
                List.of(
                        new InsuredHouse(new House(1978, 160), "12 Lake Road"),
                        new InsuredHouse(new House(1998, 90), "8 Mill Lane")),
                houses(),
                "Ada has moved, and Grace's garage was torn down. Quoting's houses are not those of today.");
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("communications knows each customer's newest e-mail address")
    void communicationsKnowsEmailAddresses() {
        hear(new CustomerRegistered(1, ADA));
        hear(new CustomerRegistered(1, GRACE));
        hear(new CustomerChanged(2, GRACE, GRACE.reachableAt("admiral@example.org")));

        Verdict.same(
                List.of("ada@example.org", "admiral@example.org"),
                emailAddresses(),
                "Ada gave her e-mail address when she registered, and Grace has a new one since. Communications does not know both.");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("underwriting knows whose houses are by the water, for as long as they are")
    void underwritingKnowsWhoseHouses() {
        hear(new CustomerRegistered(1, ADA));
        hear(new CustomerRegistered(1, GRACE.at(RIVER_WALK)));
        Verdict.same(
                Set.of("c-18"),
                underwriting.customerIds(),
                "Grace lives by the river since her first day, and Ada on the hill. Underwriting inspects other houses.");

        hear(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));
        hear(new CustomerChanged(2, GRACE.at(RIVER_WALK), GRACE));
        Verdict.same(
                Set.of("c-17"),
                underwriting.customerIds(),
                "Ada has moved to the lake, and Grace has left the river. Underwriting inspects other houses.");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("any event is enough to know a customer")
    void anyEventIsEnough() {
        CustomerState byTheRiver = GRACE.at(RIVER_WALK);
        hear(new CustomerChanged(7, ADA, ADA.at(LAKE_ROAD)));
        hear(new CustomerChanged(4, byTheRiver, byTheRiver.reachableAt("admiral@example.org")));

        assertKnown(
                "Ada's registration never came, and neither did Grace's. The one event that came says all about each of them.",
                "c-17",
                "c-18");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("an erased customer is unknown, and all others stay known")
    void erased() {
        hear(new CustomerRegistered(1, GRACE.at(RIVER_WALK)));
        Verdict.works(
                () -> hear(new CustomerErased(2, "c-17")),
                "Ada was erased before these systems knew her. They fail, although there is nothing to do.");
        hear(new CustomerRegistered(1, ADA.at(LAKE_ROAD)));
        Verdict.works(
                () -> hear(new CustomerErased(2, "c-17")),
                "Ada is erased, and a system fails. The event has no state, and that is what it says.");

        assertKnown("Ada is erased. Only Grace should be known now.", "c-18");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("two customers may share a house and an e-mail address")
    void underOneRoof() {
        CustomerState withGrace = ADA.at(LAKE_ROAD);
        CustomerState withAda = new CustomerState("c-18", "Grace", ADA.email(), LAKE_ROAD);
        hear(new CustomerRegistered(1, withGrace));
        hear(new CustomerRegistered(1, withAda));
        assertKnown(
                "Ada and Grace live together and share an e-mail address. They are two customers.",
                "c-17",
                "c-18");

        hear(new CustomerErased(2, "c-17"));
        assertKnown("Grace lived with Ada, who is erased now. Grace is still a customer.", "c-18");
    }

    @Test
    @Order(10)
    @Guard
    @DisplayName("the answer of underwriting is its own copy")
    void theAnswerIsACopy() {
        hear(new CustomerRegistered(1, ADA.at(LAKE_ROAD)));
        Set<String> answer = underwriting.customerIds();
        hear(new CustomerRegistered(1, GRACE.at(RIVER_WALK)));
        Failure.of(answer::clear);

        Verdict.same(
                Set.of("c-17", "c-18"),
                underwriting.customerIds(),
                "The caller cleared its list, and underwriting has forgotten the houses by the water.");
    }

    @Test
    @Order(11)
    @Guard
    @DisplayName("two replicas of one class share nothing")
    void twoShareNothing() {
        hear(new CustomerRegistered(1, ADA.at(LAKE_ROAD)));
        beginWithNothing();

        assertKnown("These replicas are new, and they know Ada. Is there a static field?");
    }

    @Test
    @Order(12)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: no system uses another one's classes, except the contracts")
    void contractsOnly() {
        List<String> systems =
                List.of("quoting", "communications", "underwriting", "customer", "claims");
        for (String system : systems.subList(0, 3)) {
            String[] others =
                    systems.stream()
                            .filter(other -> !other.equals(system))
                            .map(other -> "insurance." + other)
                            .toArray(String[]::new);
            classes()
                    .that()
                    .resideInAPackage("insurance." + system + "..")
                    .should(
                            knowNothingOf(others)
                                    .butTheirContracts(
                                            "insurance.customer.contract",
                                            "insurance.quoting.contract",
                                            "insurance.communications.contract"))
                    .as(system + " uses a class of another system")
                    .check(Ours.CLASSES);
        }
    }

    private void hear(CustomerEvent event) {
        quoting.on(event);
        communications.on(event);
        underwriting.on(event);
    }

    private List<Object> replicas() {
        return List.of(quoting, communications, underwriting);
    }

    private static String nameOf(Object replica) {
        return replica.getClass().getSimpleName();
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

    private List<InsuredHouse> houses() {
        return Stream.of("c-17", "c-18").map(quoting::of).flatMap(Optional::stream).toList();
    }

    private List<String> emailAddresses() {
        return Stream.of("c-17", "c-18").map(communications::of).flatMap(Optional::stream).toList();
    }

    /** By all three systems; each of these customers lives by the water. */
    private void assertKnown(String damage, String... customerIds) {
        List<String> expected = List.of(customerIds);
        Verdict.same(expected, known(id -> quoting.of(id).isPresent()), "Quoting: " + damage);
        Verdict.same(
                expected,
                known(id -> communications.of(id).isPresent()),
                "Communications: " + damage);
        Verdict.same(
                expected, known(underwriting.customerIds()::contains), "Underwriting: " + damage);
    }

    private static List<String> known(Predicate<String> knows) {
        return Stream.of("c-17", "c-18").filter(knows).toList();
    }
}
