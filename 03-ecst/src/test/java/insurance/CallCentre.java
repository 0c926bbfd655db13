package insurance;

import insurance.quoting.Offer;
import insurance.quoting.OfferDesk;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import workbook.flow.Drawn;

/** Asks the desks of quoting, and records what they say. Several threads may ask. */
final class CallCentre {

    static final String OLD_HOUSE = "320 euros, version 1";
    static final String NEW_HOUSE = "480 euros, version 2";
    static final String NO_OFFER = "no offer";

    private final List<String> said = new CopyOnWriteArrayList<>();

    /** Ada is on the phone. */
    void ask(OfferDesk desk) {
        String offer = offer(desk, "c-17");
        said.add(offer);
        Drawn.shows("she phones", "customer", NEW_HOUSE, "the desk", offer);
    }

    /** Ada is on the phone, and the call centre wants to be sure that version 2 is known. */
    void askIfVersion2HasBeenSeen(OfferDesk desk) {
        if (desk.hasSeen("c-17", 2)) {
            ask(desk);
        }
    }

    String lastSaid() {
        return said.isEmpty() ? "-" : said.getLast();
    }

    List<String> saidBut(String right) {
        return said.stream().filter(offer -> !offer.equals(right)).toList();
    }

    void assertNeverWithout() {
        Verdict.same(
                false,
                said.contains(NO_OFFER),
                "Ada moved, and she was a customer all the time. For a moment the desk had no offer for her.");
    }

    void assertNeverMixed(String damage, String question) {
        Optional<String> mixed =
                said.stream()
                        .filter(offer -> !List.of(OLD_HOUSE, NEW_HOUSE).contains(offer))
                        .findFirst();
        String either = OLD_HOUSE + ", or " + NEW_HOUSE;
        Verdict.same(either, mixed.orElse(either), damage, question);
    }

    static void assertSays(OfferDesk desk, String customerId, String expected, String situation) {
        Verdict.works(
                () -> desk.offerFor(customerId), situation + " The desk was asked, and it failed.");
        Verdict.same(
                expected,
                offer(desk, customerId),
                situation + " The desk says something else on the phone.");
    }

    /**
     * @param newest 0 if it has seen none
     */
    static void assertHasSeen(OfferDesk desk, String customerId, long newest, String situation) {
        Verdict.works(
                () -> desk.hasSeen(customerId, 1),
                situation + " The desk was asked what it has seen, and it failed.");
        Verdict.same(
                LongStream.rangeClosed(1, newest).boxed().toList(),
                LongStream.rangeClosed(1, newest + 2)
                        .filter(version -> desk.hasSeen(customerId, version))
                        .boxed()
                        .toList(),
                situation + " The desk says that it has seen other versions.");
    }

    private static String offer(OfferDesk desk, String customerId) {
        return desk.offerFor(customerId).map(CallCentre::told).orElse(NO_OFFER);
    }

    private static String told(Offer offer) {
        return "%s euros, version %s".formatted(offer.yearlyPremium(), offer.customerVersion());
    }
}
