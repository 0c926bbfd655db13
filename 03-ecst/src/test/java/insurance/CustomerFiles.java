package insurance;

import static insurance.People.ADA;
import static insurance.People.GRACE;

import insurance.communications.Correspondence;
import insurance.communications.Email;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.quoting.QuotesOnFile;
import insurance.quoting.contract.QuoteMade;
import java.util.ArrayList;
import java.util.List;

/** What communications and quoting have on file about customers, and what is inside. */
final class CustomerFiles {

    static final Email TO_ADA = new Email("ada@example.org", "Your quote Q1: 480 euros a year");
    static final Email TO_THE_COUNTESS =
            new Email("countess@example.org", "Welcome, Ada Lovelace");
    static final Email TO_GRACE = new Email("grace@example.org", "Your quote Q2: 270 euros a year");

    /** All that either of them ever got about Ada. */
    private static final String[] ABOUT_ADA = {
        "Ada Lovelace", "ada@example.org", "countess@example.org", "Your quote Q1", "Q1", "Q3"
    };

    final Correspondence communications = new Correspondence();
    final QuotesOnFile quoting = new QuotesOnFile();

    /** Ada and Grace are customers, and both got e-mails and quotes. */
    CustomerFiles withAdaAndGrace() {
        communications.sent("c-18", TO_GRACE);
        communications.on(new CustomerRegistered(1, ADA.reachableAt("countess@example.org")));
        communications.sent("c-17", TO_THE_COUNTESS);
        communications.on(new CustomerRegistered(1, GRACE));
        communications.on(new CustomerChanged(2, ADA.reachableAt("countess@example.org"), ADA));
        communications.sent("c-17", TO_ADA);
        communications.sent("c-17", TO_ADA);
        quoting.on(new QuoteMade("c-17", "Q1", 480));
        quoting.on(new QuoteMade("c-18", "Q2", 270));
        quoting.on(new QuoteMade("c-17", "Q3", 320));
        return this;
    }

    /** Both systems get these events. */
    void on(CustomerEvent... events) {
        for (CustomerEvent event : events) {
            communications.on(event);
            if (event instanceof CustomerErased erased) {
                quoting.on(erased);
            }
        }
    }

    /** What both say when they are asked about a customer. */
    List<Object> shown(String customerId) {
        List<Object> shown = new ArrayList<>();
        communications.emailAddressOf(customerId).ifPresent(shown::add);
        shown.addAll(communications.writtenTo(customerId));
        shown.addAll(quoting.quotesFor(customerId));
        return shown;
    }

    /** What is still in their memories about Ada. */
    List<String> insideAboutAda() {
        return inside(ABOUT_ADA);
    }

    /** Whether a system still has something of her inside. */
    boolean holds(String system) {
        return insideAboutAda().stream().anyMatch(it -> it.startsWith(system));
    }

    List<String> inside(String... words) {
        List<String> inside = new ArrayList<>();
        Memory.of(communications).found(words).forEach(it -> inside.add("communications: " + it));
        Memory.of(quoting).found(words).forEach(it -> inside.add("quoting: " + it));
        return inside;
    }

    void assertNoErrorInComingLate(Runnable late) {
        Verdict.works(
                late,
                "Ada is erased, and then something about her came late. The system failed, so the queue brings it again, forever.");
    }

    void assertForgotten(String situation) {
        Verdict.works(
                () -> shown("c-17"),
                "The files were asked about a customer that they do not know, and failed.");
        Verdict.nothing(
                shown("c-17"), situation + " The files still show her data to anybody who asks.");
        Verdict.nothing(
                insideAboutAda(),
                situation + " The files show nothing, but her data is still inside.");
    }
}
