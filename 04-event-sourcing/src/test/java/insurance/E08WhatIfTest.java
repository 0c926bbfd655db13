package insurance;

import static insurance.People.ADA;
import static insurance.People.FORMER_ADA;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.OTHER_HILL_STREET;
import static insurance.People.RIVER_WALK;
import static insurance.People.STRANGER;
import static insurance.People.ada;
import static insurance.People.emailChanged;
import static insurance.People.formerAda;
import static insurance.People.insured;
import static insurance.People.moved;

import eventstore.EventStore;
import eventstore.InMemoryEventStore;
import insurance.customer.Difference;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.eventsourcing.WhatIf;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;

@Exercise(
        number = "4.8",
        title = "What if?",
        minutes = 15,
        edit = {
            "src/main/java/insurance/eventsourcing/WhatIf.java",
            "src/main/java/insurance/customer/Difference.java"
        },
        claims = {"F7", "F4"},
        remember =
                "A mistake stays in the log, and a compensating event says what is true now. "
                        + "Branch, compare, make up for it.")
class E08WhatIfTest extends WhatIfDetails {

    @Test
    @Order(1)
    @DisplayName("a mistake is made up for without touching what is true")
    void theWholeStory(TestReporter reporter) {
        WatchedStore<CustomerEvent> files = new WatchedStore<>(new InMemoryEventStore<>(clock));
        files.append(
                "ada",
                0,
                List.of(
                        moved("ada", MILL_LANE),
                        moved("ada", LAKE_ROAD),
                        emailChanged("ada", "ada@mill.example")));
        EventStore<CustomerEvent> branch = new WhatIf<>(files, clock).without("ada", 2);
        AddressAndEmail adas = new AddressAndEmail();

        List<CustomerEvent> making =
                Difference.between(adas.in(files), adas.in(branch), "mary", "Grace's move");
        String appended =
                making.stream()
                        .map(it -> it.getClass().getSimpleName())
                        .collect(Collectors.joining("\n"));
        reporter.publishEntry(
                "what happened",
                "Grace's move got into Ada's file\nappended to make up for it:\n"
                        + (appended.isEmpty() ? "nothing" : appended));
        Verdict.that(
                appended.equals("AddressCorrected"),
                "Grace's move got into Ada's file. The events that should make up for it are "
                        + "not the truth.",
                "AddressCorrected",
                appended.replace("\n", ", "),
                "Has Ada moved, and which of her later events were wrong?");
        Verdict.same(
                List.of(new AddressCorrected("ada", "mary", MILL_LANE, "Grace's move")),
                making,
                "Version 2 was Grace's move. One correction makes up for it, by Mary and with "
                        + "the reason.");
        files.append("ada", 3, making);
        Verdict.same(
                adas.in(branch),
                adas.in(files),
                "After that, Ada's file should say what it would say without the mistake.");
    }

    @Test
    @Order(2)
    @DisplayName("history can be tried without one event")
    void withoutOne() {
        String rest = " All the rest should have happened, and the versions have no gap.";
        assertWithout(
                2, "What if Ada had not moved?" + rest, "1 registered", "2 changed her e-mail");
        assertWithout(
                1,
                "What if Ada had never registered?" + rest,
                "1 moved to the lake",
                "2 changed her e-mail");
        assertWithout(
                3,
                "What if Ada had kept her e-mail address?" + rest,
                "1 registered",
                "2 moved to the lake");
        assertOriginal();
        store.happened("ada", "moved to the lake");
        assertWithout(
                4,
                "Ada moved to the lake a second time. What if she had not? The first time has "
                        + "happened all the same.",
                "1 registered",
                "2 moved to the lake",
                "3 changed her e-mail");
        store.happened("alan", "registered");
        Verdict.answers(
                List.of(),
                () -> whatIf.without("alan", 1).readAll(0, 10),
                "What if Alan had never registered? Then nothing would be known of him. His branch "
                        + "has his stream only, and that would have no event.");
    }

    @Test
    @Order(3)
    @DisplayName("a wrong address is corrected instead of changed")
    void addressDiffers() {
        Customer byTheLake = ada("ada@example.org", LAKE_ROAD, 1932, 120);
        assertDifference(
                byTheLake,
                ADA,
                "Ada's file says Lake Road, and should say Hill Street. She has not moved: "
                        + "the file was wrong.",
                corrected(HILL_STREET));
        assertDifference(
                ada("ada@example.org", OTHER_HILL_STREET, 1932, 120),
                ADA,
                "There is a Hill Street in another city, too. Ada's file says the wrong one.",
                corrected(HILL_STREET));
        Verdict.answers(
                List.of(new AddressCorrected("ada", "mary", HILL_STREET, "")),
                () -> Difference.between(byTheLake, ADA, "mary", ""),
                "Mary makes up for a wrong address, and gives no reason. No rule here wants one.");
    }

    @Test
    @Order(4)
    @DisplayName("the events say just what differs")
    void everythingDiffers() {
        assertDifference(
                ada("wrong@example.org", RIVER_WALK, 1998, 90),
                ADA,
                "Address, house and e-mail address differ. Each should be made up for, in "
                        + "this order.",
                corrected(HILL_STREET),
                SURVEYED,
                new EmailChanged("ada", "mary", "ada@example.org"));
        String only = " The survey makes up for it, and nothing else is said.";
        assertDifference(
                ada("ada@example.org", HILL_STREET, 1932, 90),
                ADA,
                "Only the floor area differs." + only,
                SURVEYED);
        assertDifference(
                ada("ada@example.org", HILL_STREET, 1900, 120),
                ADA,
                "Only the year differs." + only,
                SURVEYED);
        assertDifference(
                ADA,
                formerAda("ada@example.org", LAKE_ROAD, 1932, 120),
                "Ada should be at Lake Road, and have left. Both should be said, the leaving last.",
                corrected(LAKE_ROAD),
                new CustomerLeft("ada", "mary", REASON));
        assertDifference(
                formerAda("ADA@example.org", LAKE_ROAD, 1932, 120),
                FORMER_ADA,
                "Ada has left. Her file says the wrong address and the wrong e-mail address, "
                        + "if only by three letters. Both can be made up for: she stays who "
                        + "she is, and gone.",
                corrected(HILL_STREET),
                new EmailChanged("ada", "mary", "ada@example.org"));
    }

    @Test
    @Order(5)
    @DisplayName("a difference that no event can say is refused")
    void cannotBeMadeUpFor() {
        assertNoWay(
                ADA,
                insured("grace", "Ada", "ada@example.org", HILL_STREET, 1932, 120),
                "Ada should become Grace.");
        assertNoWay(
                ADA,
                insured("ada", "Ida", "ada@example.org", HILL_STREET, 1932, 120),
                "A registration would change the name, and say that Ida became a customer "
                        + "today. That is not true.");
        assertNoWay(
                FORMER_ADA,
                ADA,
                "Ada has left, and should never have left. No event brings " + "her back.");
        assertNoWay(ADA, STRANGER, "Ada is a customer, and should never have been one.");
        assertNoWay(STRANGER, FORMER_ADA, "Ada never was a customer, and should have left.");
    }
}
