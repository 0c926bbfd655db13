package insurance;

import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.LAKE_ROAD;
import static insurance.People.RIVER_WALK;

import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import insurance.quoting.House;
import insurance.quoting.InsuredHouse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;

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

    private Replicas replicas = new Replicas();

    @Test
    @Order(1)
    @DisplayName("after a leak, each system has lost only what it needs")
    void theLeak(TestReporter reporter) {
        replicas.on(new CustomerRegistered(7001, ADA));
        replicas.on(new CustomerChanged(7002, ADA, ADA.at(LAKE_ROAD)));

        List<String> leaked = replicas.leakedWithoutNeed();
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
        replicas.on(new CustomerRegistered(1, ADA.at(LAKE_ROAD)));

        Verdict.nothing(
                replicas.typesOf("insurance.customer"),
                "Customer management changes its contract, and these systems' data does not fit: it is of its classes.");
    }

    @Test
    @Order(3)
    @DisplayName("an erased customer leaves no trace in any replica")
    void noTrace() {
        replicas.on(new CustomerRegistered(1, ADA.at(LAKE_ROAD)));
        replicas.on(new CustomerRegistered(1, GRACE.at(RIVER_WALK)));
        replicas.on(new CustomerChanged(2, GRACE.at(RIVER_WALK), GRACE));
        Verdict.works(
                () -> {
                    replicas.on(new CustomerErased(2, "c-17"));
                    replicas.on(new CustomerErased(3, "c-18"));
                },
                "Ada and Grace are erased, and a system fails. The event has no state, and that is what it says.");

        Verdict.nothing(
                replicas.traces("c-17", "ada@", "Lake", "1978", "c-18"),
                "Ada and Grace are erased, and these systems still remember them inside. Hidden is not forgotten.");
    }

    @Test
    @Order(4)
    @Guard
    @DisplayName("quoting knows each customer's newest house, its garage included")
    void quotingKnowsHouses() {
        CustomerState withGarage = GRACE.withGarage(Optional.of(18));
        replicas.on(new CustomerRegistered(1, ADA));
        replicas.on(new CustomerRegistered(1, withGarage));
        Verdict.same(
                List.of(
                        new InsuredHouse(new House(1932, 120), "3 Hill Street"),
                        new InsuredHouse(new House(1998, 108), "8 Mill Lane")),
                replicas.houses(),
                "Quoting does not know the houses of Ada and Grace. Its floor area counts the garage, 90 and 18 m2.");

        replicas.on(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));
        replicas.on(new CustomerChanged(2, withGarage, GRACE));
        Verdict.same(
                List.of(
                        new InsuredHouse(new House(1978, 160), "12 Lake Road"),
                        new InsuredHouse(new House(1998, 90), "8 Mill Lane")),
                replicas.houses(),
                "Ada has moved, and Grace's garage was torn down. Quoting's houses are not those of today.");
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("communications knows each customer's newest e-mail address")
    void communicationsKnowsEmailAddresses() {
        replicas.on(new CustomerRegistered(1, ADA));
        replicas.on(new CustomerRegistered(1, GRACE));
        replicas.on(new CustomerChanged(2, GRACE, GRACE.reachableAt("admiral@example.org")));

        Verdict.same(
                List.of("ada@example.org", "admiral@example.org"),
                replicas.emailAddresses(),
                "Ada has the e-mail address of her first day, Grace a new one. Communications does not know both.");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("underwriting knows whose houses are by the water, for as long as they are")
    void underwritingKnowsWhoseHouses() {
        replicas.on(new CustomerRegistered(1, ADA));
        replicas.on(new CustomerRegistered(1, GRACE.at(RIVER_WALK)));
        Verdict.same(
                Set.of("c-18"),
                replicas.underwriting.customerIds(),
                "Grace lives by the river since her first day, Ada on the hill. Underwriting inspects other houses.");

        replicas.on(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));
        replicas.on(new CustomerChanged(2, GRACE.at(RIVER_WALK), GRACE));
        Verdict.same(
                Set.of("c-17"),
                replicas.underwriting.customerIds(),
                "Ada has moved to the lake, and Grace has left the river. Underwriting inspects other houses.");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("any event is enough to know a customer")
    void anyEventIsEnough() {
        CustomerState byTheRiver = GRACE.at(RIVER_WALK);
        replicas.on(new CustomerChanged(7, ADA, ADA.at(LAKE_ROAD)));
        replicas.on(
                new CustomerChanged(4, byTheRiver, byTheRiver.reachableAt("admiral@example.org")));

        replicas.assertKnown(
                "Only one event came about each customer, and it says everything. A system does not know them.",
                "c-17",
                "c-18");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("an erased customer is unknown, and all others stay known")
    void erased() {
        replicas.on(new CustomerRegistered(1, GRACE.at(RIVER_WALK)));
        Verdict.works(
                () -> replicas.on(new CustomerErased(2, "c-17")),
                "Ada was erased before these systems knew her. They fail, although there is nothing to do.");
        replicas.on(new CustomerRegistered(1, ADA.at(LAKE_ROAD)));
        Verdict.works(
                () -> replicas.on(new CustomerErased(2, "c-17")),
                "Ada is erased, and a system fails. The event has no state, and that is what it says.");

        replicas.assertKnown("Ada is erased. Only Grace should be known now.", "c-18");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("two customers may share a house and an e-mail address")
    void underOneRoof() {
        CustomerState withGrace = ADA.at(LAKE_ROAD);
        CustomerState withAda = new CustomerState("c-18", "Grace", ADA.email(), LAKE_ROAD);
        replicas.on(new CustomerRegistered(1, withGrace));
        replicas.on(new CustomerRegistered(1, withAda));
        replicas.assertKnown(
                "Ada and Grace live together and share an e-mail address. They are two customers.",
                "c-17",
                "c-18");

        replicas.on(new CustomerErased(2, "c-17"));
        replicas.assertKnown(
                "Grace lived with Ada, who is erased now. Grace is still a customer.", "c-18");
    }

    @Test
    @Order(10)
    @Guard
    @DisplayName("the answer of underwriting is its own copy")
    void theAnswerIsACopy() {
        replicas.on(new CustomerRegistered(1, ADA.at(LAKE_ROAD)));
        Set<String> answer = replicas.underwriting.customerIds();
        replicas.on(new CustomerRegistered(1, GRACE.at(RIVER_WALK)));
        Failure.of(answer::clear);

        Verdict.same(
                Set.of("c-17", "c-18"),
                replicas.underwriting.customerIds(),
                "The caller cleared its list, and underwriting has forgotten the houses by the water.");
    }

    @Test
    @Order(11)
    @Guard
    @DisplayName("two replicas of one class share nothing")
    void twoShareNothing() {
        replicas.on(new CustomerRegistered(1, ADA.at(LAKE_ROAD)));
        replicas = new Replicas();

        replicas.assertKnown("These replicas are new, and they know Ada. Is there a static field?");
    }

    @Test
    @Order(12)
    @Guard
    @DisplayName("rule: no system uses another one's classes, except the contracts")
    void contractsOnly() {
        OurClasses.assertKnowsContractsOnly(
                "quoting", "customer", "communications", "underwriting", "claims");
        OurClasses.assertKnowsContractsOnly(
                "communications", "customer", "quoting", "underwriting", "claims");
        OurClasses.assertKnowsContractsOnly(
                "underwriting", "customer", "quoting", "communications", "claims");
    }
}
