package insurance;

import static insurance.People.ADA;
import static insurance.People.FORMER_ADA;
import static insurance.People.GRACE;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.STRANGER;

import insurance.customer.Customer;
import insurance.customer.CustomerDecisions;
import insurance.customer.RefusedException;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerCommand;
import insurance.customer.contract.CustomerCommand.ChangeAddress;
import insurance.customer.contract.CustomerCommand.ChangeEmail;
import insurance.customer.contract.CustomerCommand.CorrectAddress;
import insurance.customer.contract.CustomerCommand.EndInsurance;
import insurance.customer.contract.CustomerCommand.RegisterCustomer;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Failure;
import workbook.Guard;

/** 4.3, *Decisions make events*: what works from the start, and what all of its tests need. */
abstract class DecisionsMakeEventsDetails {

    @Test
    @Order(21)
    @Guard
    @DisplayName("a registration says all that the command says")
    void registers() {
        String all =
                "This id is not known yet. So the customer registers, with all that the "
                        + "command says.";
        for (String id : List.of("ada", "grace")) {
            assertDecided(
                    register(id, id + "@example.org", 1),
                    STRANGER,
                    all,
                    new CustomerRegistered(
                            id,
                            "paul",
                            id + ", a customer",
                            id + "@example.org",
                            LAKE_ROAD,
                            1970,
                            1));
        }
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("each of the other commands makes its event")
    void eachCommand() {
        assertDecided(
                move("ada", LAKE_ROAD, 1998, 90),
                ADA,
                "Ada moves, and the house there is another one. Both should be said, the "
                        + "survey first. A reader of the move has to know the house by then.",
                new HouseSurveyed("ada", "mary", 1998, 90),
                new AddressChanged("ada", "mary", LAKE_ROAD));
        assertDecided(
                correct("grace", LAKE_ROAD, "misheard"),
                GRACE,
                "Grace's address was wrong in the file. It is put right, and she has not moved.",
                new AddressCorrected("grace", "paul", LAKE_ROAD, "misheard"));
        assertDecided(
                new ChangeEmail("grace", "grace", "g@example.org"),
                GRACE,
                "Grace reads e-mail elsewhere now. That should be said.",
                new EmailChanged("grace", "grace", "g@example.org"));
        assertDecided(
                new EndInsurance("ada", "paul", "too dear"),
                ADA,
                "Ada leaves. That should be said, with her reason.",
                new CustomerLeft("ada", "paul", "too dear"));
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("only an insured customer has a file that can change")
    void insuredOnly() {
        String closed = "Ada is a former customer, and her file is closed.";
        for (CustomerCommand command :
                List.of(
                        move("ada", LAKE_ROAD, 1998, 90),
                        move("ada", HILL_STREET, 1932, 120),
                        correct("ada", LAKE_ROAD, "misheard"),
                        correct("ada", HILL_STREET, "just to be sure"),
                        new ChangeEmail("ada", "ada", "ada@lake.example"),
                        new ChangeEmail("ada", "ada", "ada@example.org"))) {
            assertRefused(command, STRANGER, "This id is not known. Whose file would that be?");
            assertRefused(command, FORMER_ADA, closed);
        }
        assertRefused(
                new EndInsurance("ada", "paul", "too dear"),
                STRANGER,
                "This id is not known. Who would leave?");
        assertRefused(
                register("ada", "ada@example.org", 120),
                ADA,
                "Ada is a customer, and registered a second time. Her file would begin again.");
        assertRefused(
                register("ada", "ada@example.org", 120),
                FORMER_ADA,
                closed + " She registered all the same.");
    }

    @Test
    @Order(24)
    @Guard
    @DisplayName("everything is allowed that no rule forbids")
    void noOtherRules() {
        assertDecided(
                new EndInsurance("ada", "paul", ""),
                ADA,
                "Ada leaves, and does not say why. No rule wants a reason.",
                new CustomerLeft("ada", "paul", ""));
        assertDecided(
                move("ada", LAKE_ROAD, 1066, 120),
                ADA,
                "Ada moves into a very old house. No rule is about the year.",
                new HouseSurveyed("ada", "mary", 1066, 120),
                new AddressChanged("ada", "mary", LAKE_ROAD));
        for (String email : List.of("ada@home", "@home", "Ada@example.org", "ada@example.org ")) {
            assertDecided(
                    new ChangeEmail("ada", "ada", email),
                    ADA,
                    "\"%s\" has an @ in it, and is another one. No rule wants more."
                            .formatted(email),
                    new EmailChanged("ada", "ada", email));
        }
        Address other = new Address("3 hill street ", "");
        assertDecided(
                correct("ada", other, ""),
                ADA,
                "The address is written in another way, so it is another one. No rule is "
                        + "about blanks, capitals or reasons.",
                new AddressCorrected("ada", "paul", other, ""));
        assertDecided(
                new RegisterCustomer("x", "", "", "@", other, 3000, 1),
                STRANGER,
                "A customer registers, and hardly a word is said. No rule is about names or years.",
                new CustomerRegistered("x", "", "", "@", other, 3000, 1));
    }

    @Test
    @Order(25)
    @Guard
    @DisplayName("a decision that is taken again is the same")
    void sameAnswerAgain() {
        for (int time = 1; time <= 2; time++) {
            assertDecided(
                    move("ada", LAKE_ROAD, 1998, 120),
                    ADA,
                    "Deciding twice on the same state gives the same events. Nothing has been "
                            + "stored yet, so nothing has happened yet. Is there a static "
                            + "field?",
                    new HouseSurveyed("ada", "mary", 1998, 120),
                    new AddressChanged("ada", "mary", LAKE_ROAD));
        }
    }

    @Test
    @Order(26)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: decide needs neither clock nor dice nor another system")
    void onlyTheCustomer() {
        Rule.needsNothingElse(
                "A decision that needs nothing else can be tried, tested and taken again: no "
                        + "clock, no dice, no other system.",
                CustomerDecisions.class);
    }

    static CustomerCommand register(String id, String email, int floorArea) {
        return new RegisterCustomer(
                id, "paul", id + ", a customer", email, LAKE_ROAD, 1970, floorArea);
    }

    static CustomerCommand move(String id, Address to, int yearBuilt, int floorArea) {
        return new ChangeAddress(id, "mary", to, yearBuilt, floorArea);
    }

    static CustomerCommand correct(String id, Address right, String reason) {
        return new CorrectAddress(id, "paul", right, reason);
    }

    static void assertDecided(
            CustomerCommand command, Customer state, String damage, CustomerEvent... events) {
        Verdict.answers(List.of(events), () -> CustomerDecisions.decide(command, state), damage);
    }

    static void assertRefused(CustomerCommand command, Customer state, String damage) {
        var refusal = Failure.of(() -> CustomerDecisions.decide(command, state));
        Verdict.that(
                refusal.filter(RefusedException.class::isInstance).isPresent(),
                damage,
                "customer management refuses, with a RefusedException",
                refusal.<Object>map(it -> "it failed with " + it)
                        .orElseGet(() -> CustomerDecisions.decide(command, state)),
                "The command was: " + command);
        Verdict.that(
                !String.valueOf(refusal.orElseThrow().getMessage()).isBlank(),
                "The person who asked wants to know why it was refused. An empty reason does "
                        + "not help.");
    }
}
