package insurance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;

@Exercise(
        number = "3.2",
        title = "Keep what you need",
        minutes = 12,
        edit = {
            "src/main/java/insurance/quoting/InsuredHouses.java",
            "src/main/java/insurance/communications/EmailAddresses.java",
            "src/main/java/insurance/underwriting/HousesByTheWater.java"
        },
        claims = {"E2", "E6", "A1"})
class E02KeepWhatYouNeedTest {

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
    @DisplayName("quoting keeps each customer's house, in its own words")
    void quotingKeepsHouses() {
        quoting.on(new CustomerRegistered(1, ADA));
        quoting.on(new CustomerRegistered(1, GRACE.withGarage(Optional.of(18))));

        assertThat(quoting.of("c-17"))
                .as(
                        "The event said all about Ada's house, and nobody will be there to ask. Quoting should have kept it.")
                .contains(new InsuredHouse(new House(1932, 120), "3 Hill Street"));
        assertThat(quoting.of("c-18"))
                .as(
                        "In quoting's words the floor area of a house counts the garage. Grace's house has 90 square metres, and her garage 18.")
                .contains(new InsuredHouse(new House(1998, 108), "8 Mill Lane"));
    }

    @Test
    @Order(2)
    @DisplayName("quoting follows each change, and what is gone is gone")
    void quotingFollows() {
        CustomerState withGarage = ADA.withGarage(Optional.of(20));
        CustomerState byTheLake = ADA.at(LAKE_ROAD).withGarage(Optional.of(20));
        quoting.on(new CustomerRegistered(1, withGarage));
        quoting.on(new CustomerRegistered(1, GRACE));
        quoting.on(new CustomerChanged(2, withGarage, byTheLake));
        quoting.on(new CustomerChanged(3, byTheLake, byTheLake.withGarage(Optional.empty())));

        assertThat(quoting.of("c-17"))
                .as(
                        "Ada has moved to the lake, and there the garage was torn down. What the newest event does not have, is not there any more.")
                .contains(new InsuredHouse(new House(1978, 160), "12 Lake Road"));
        assertThat(quoting.of("c-18"))
                .as("Ada has moved, and now quoting has something else about Grace.")
                .contains(new InsuredHouse(new House(1998, 90), "8 Mill Lane"));
    }

    @Test
    @Order(3)
    @DisplayName("communications keeps the newest e-mail address of each customer")
    void communicationsKeepsEmailAddresses() {
        communications.on(new CustomerRegistered(1, ADA));
        communications.on(new CustomerRegistered(1, GRACE));
        communications.on(new CustomerChanged(2, GRACE, GRACE.reachableAt("admiral@example.org")));

        assertThat(List.of(communications.of("c-17"), communications.of("c-18")))
                .as(
                        "Ada has told us her e-mail address when she registered, and Grace has got a new one since. Communications should have both.")
                .containsExactly(
                        Optional.of("ada@example.org"), Optional.of("admiral@example.org"));
    }

    @Test
    @Order(4)
    @DisplayName("underwriting keeps whose houses stand by the water, for as long as they do")
    void underwritingKeepsWhoseHouses() {
        underwriting.on(new CustomerRegistered(1, ADA));
        underwriting.on(new CustomerRegistered(1, GRACE.at(RIVER_WALK)));
        assertThat(underwriting.customerIds())
                .as(
                        "Grace has lived by the river from her first day. Ada lives on the hill. Only Grace's house needs an inspection.")
                .containsExactly("c-18");

        underwriting.on(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));
        assertThat(underwriting.customerIds())
                .as("Ada has moved to the lake. Now both houses stand by the water.")
                .containsExactlyInAnyOrder("c-17", "c-18");

        underwriting.on(new CustomerChanged(2, GRACE.at(RIVER_WALK), GRACE.at(MILL_LANE)));
        assertThat(underwriting.customerIds())
                .as("Grace has moved away from the river. Nobody need inspect her house any more.")
                .containsExactly("c-17");
    }

    @Test
    @Order(5)
    @DisplayName("whoever was first heard of by a change is known just as well")
    void aChangeIsEnough() {
        CustomerEvent moved = new CustomerChanged(7, ADA, ADA.at(LAKE_ROAD));
        tellAll(moved);

        assertThat(whoKnows("c-17"))
                .as(
                        "Nobody has heard of Ada's registration. But each event says all about a customer, so this one is enough to know her.")
                .containsExactly("quoting", "communications");
        assertThat(underwriting.customerIds())
                .as("Ada's registration was not heard, but she lives by the lake now.")
                .containsExactly("c-17");

        CustomerState byTheRiver = GRACE.at(RIVER_WALK);
        tellAll(new CustomerChanged(4, byTheRiver, byTheRiver.reachableAt("admiral@example.org")));
        assertThat(whoKnows("c-18"))
                .as(
                        "All that was ever heard of Grace is her new e-mail address. That event, too, says all about her.")
                .containsExactly("quoting", "communications");
        assertThat(underwriting.customerIds())
                .as(
                        "All that was ever heard of Grace is her new e-mail address. But the event says that she lives by the river.")
                .containsExactlyInAnyOrder("c-17", "c-18");
    }

    @Test
    @Order(6)
    @DisplayName("nobody keeps what is of no use to them")
    void nothingMore() {
        adaMovesToTheLake();

        assertThat(
                        Memory.of(quoting)
                                .found("Ada Lovelace", "ada@example.org", "Hill Street", "Newtown"))
                .as(
                        "Quoting needs the house and the street of today. What it does not keep it cannot lose, leak or forget to erase. But it does remember this.")
                .isEmpty();
        assertThat(
                        Memory.of(communications)
                                .found(
                                        "Ada Lovelace",
                                        "Hill Street",
                                        "Lake Road",
                                        "Newtown",
                                        "1932",
                                        "120"))
                .as(
                        "Communications needs the e-mail address. What it does not keep it cannot lose, leak or forget to erase. But it does remember this.")
                .isEmpty();
        assertThat(
                        Memory.of(underwriting)
                                .found(
                                        "Ada Lovelace",
                                        "ada@example.org",
                                        "Hill Street",
                                        "Lake Road",
                                        "Newtown",
                                        "1932",
                                        "120"))
                .as(
                        "Underwriting needs to know whose houses they are, by their ids, and not even where they stand. But it does remember this.")
                .isEmpty();
    }

    @Test
    @Order(7)
    @DisplayName("each keeps it in classes of its own")
    void ownClasses() {
        adaMovesToTheLake();

        for (Object replica : List.of(quoting, communications, underwriting)) {
            assertThat(Memory.of(replica).typesOf("insurance.customer"))
                    .as(
                            "%s keeps objects of customer management's classes. What is kept should be in the system's own words, so that it need not change when the contract does.",
                            replica.getClass().getSimpleName())
                    .isEmpty();
        }
    }

    @Test
    @Order(8)
    @DisplayName("an erased customer is erased from every replica, and nobody else is")
    void erased() {
        tellAll(new CustomerRegistered(1, ADA.at(LAKE_ROAD)));
        tellAll(new CustomerRegistered(1, GRACE.at(RIVER_WALK)));
        Optional<RuntimeException> failure =
                Failure.of(() -> tellAll(new CustomerErased(2, "c-17")));

        assertThat(failure)
                .as(
                        "Ada has been erased, and somebody could not take that in. There is no state of Ada any more, and just that is the news.")
                .isEmpty();
        assertThat(whoKnows("c-17"))
                .as(
                        "Ada has been erased. Her data was copied to each of these systems, so each of them has to forget her.")
                .isEmpty();
        assertThat(underwriting.customerIds())
                .as("Ada has been erased, so only Grace's house is left to inspect.")
                .containsExactly("c-18");
        assertThat(whoKnows("c-18"))
                .as("Ada has been erased, and Grace was forgotten with her.")
                .containsExactly("quoting", "communications");
        for (Object replica : List.of(quoting, communications)) {
            assertThat(Memory.of(replica).found("ada@example.org", "Lake Road", "1932"))
                    .as(
                            "Ada has been erased. %s shows nothing of her, but somewhere inside it still remembers this. Hidden is not forgotten.",
                            replica.getClass().getSimpleName())
                    .isEmpty();
        }
        tellAll(new CustomerChanged(2, GRACE.at(RIVER_WALK), GRACE));
        tellAll(new CustomerErased(3, "c-18"));
        for (Object replica : List.of(quoting, communications, underwriting)) {
            assertThat(Memory.of(replica).found("c-17", "c-18"))
                    .as(
                            "Both have been erased, Grace after she had moved away from the river. %s need not know that they ever were there, but it still remembers this.",
                            replica.getClass().getSimpleName())
                    .isEmpty();
        }
    }

    @Test
    @Order(9)
    @DisplayName("whoever was never heard of can be erased as well")
    void erasedStranger() {
        tellAll(new CustomerRegistered(1, GRACE.at(RIVER_WALK)));

        Optional<RuntimeException> failure =
                Failure.of(() -> tellAll(new CustomerErased(2, "c-17")));

        assertThat(failure)
                .as(
                        "Ada has been erased, and nobody here had heard of her. There is nothing to forget, and nothing is wrong with that. But somebody could not take it in.")
                .isEmpty();
        assertThat(whoKnows("c-18"))
                .as("Ada has been erased, and Grace was forgotten instead.")
                .containsExactly("quoting", "communications");
    }

    @Test
    @Order(10)
    @DisplayName("every copy begins empty and knows only what it has heard itself")
    void everyCopyIsItsOwn() {
        tellAll(new CustomerRegistered(1, ADA.at(LAKE_ROAD)));

        beginWithNothing();
        assertThat(whoKnows("c-17"))
                .as(
                        "These replicas have heard nothing yet, and know Ada. So what they know is shared: one place that several depend on.")
                .isEmpty();
        assertThat(underwriting.customerIds())
                .as("This replica has heard nothing yet, and knows of houses by the water.")
                .isEmpty();
    }

    @Test
    @Order(11)
    @DisplayName("two customers may share a house and an e-mail address")
    void underOneRoof() {
        CustomerState withGrace = ADA.reachableAt("countess@example.org");
        CustomerState withAda =
                new CustomerState("c-18", "Grace Hopper", withGrace.email(), withGrace.home());
        tellAll(new CustomerRegistered(1, withGrace));
        tellAll(new CustomerRegistered(1, withAda));
        assertThat(whoKnows("c-17"))
                .as(
                        "Grace lives with Ada, and they share an e-mail address. Since Grace has registered, somebody does not know Ada any more.")
                .containsExactly("quoting", "communications");

        tellAll(new CustomerChanged(2, withGrace, ADA.at(LAKE_ROAD)));
        tellAll(new CustomerErased(3, "c-17"));
        assertThat(whoKnows("c-18"))
                .as(
                        "Grace lived with Ada, and they shared an e-mail address. Ada has moved out, and somebody does not know Grace any more.")
                .containsExactly("quoting", "communications");
    }

    @Test
    @Order(12)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: no system uses another one's classes, but for the contracts")
    void contractsOnly() {
        for (String system : List.of("quoting", "communications", "underwriting")) {
            classes()
                    .that()
                    .resideInAPackage("insurance." + system + "..")
                    .should()
                    .onlyDependOnClassesThat(
                            not(resideInAPackage("insurance.."))
                                    .or(
                                            resideInAnyPackage(
                                                    "insurance." + system + "..",
                                                    "insurance.*.contract..")))
                    .as(system + " should use no classes but its own, and the others' contracts")
                    .because(
                            "a replica that two systems share couples them, just as a shared database does")
                    .check(Ours.CLASSES);
        }
    }

    private List<String> whoKnows(String customerId) {
        List<String> systems = new ArrayList<>();
        quoting.of(customerId).ifPresent(house -> systems.add("quoting"));
        communications.of(customerId).ifPresent(address -> systems.add("communications"));
        return systems;
    }

    private void adaMovesToTheLake() {
        tellAll(new CustomerRegistered(1, ADA));
        tellAll(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));
    }

    private void tellAll(CustomerEvent event) {
        quoting.on(event);
        communications.on(event);
        underwriting.on(event);
    }
}
