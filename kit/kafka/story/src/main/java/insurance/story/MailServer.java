package insurance.story;

import static org.awaitility.Awaitility.await;

import insurance.communications.Email;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Sends nothing, and knows what it should have sent. For several threads. */
final class MailServer implements Consumer<Email> {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private final List<Email> sent = new ArrayList<>();
    private final List<Office> offices = new ArrayList<>();

    @Override
    public synchronized void accept(Email email) {
        sent.add(email);
    }

    /** If this office dies of a failure, waiting for its e-mails ends. */
    void watch(Office office) {
        offices.add(office);
    }

    /** Waits for the e-mail with the quote for this move. */
    void awaitMail(Town.Move move) {
        await("the e-mail about " + move)
                .atMost(LONG_ENOUGH)
                .until(
                        () -> {
                            offices.forEach(Office::check);
                            return count(move) > 0;
                        });
    }

    /** How many e-mails there were for this move. */
    synchronized long count(Town.Move move) {
        return sent.stream().filter(move::isQuotedIn).count();
    }

    /** The e-mail for this move, as it went out. */
    synchronized String last(Town.Move move) {
        Email email = sent.stream().filter(move::isQuotedIn).findFirst().orElseThrow();
        return email.to() + ": " + email.text();
    }

    /** How many e-mails had been sent before. */
    synchronized String repeated() {
        long again = sent.size() - sent.stream().distinct().count();
        return again == 1 ? "1 e-mail came twice." : again + " e-mails came twice.";
    }

    /** Throws if a customer's first e-mails about her moves are not in the order of her moves. */
    synchronized void checkOrder(Town town) {
        for (List<Town.Move> moves : town.movesByCustomer()) {
            List<Integer> places =
                    moves.stream()
                            .filter(move -> count(move) > 0)
                            .map(
                                    move ->
                                            sent.indexOf(
                                                    sent.stream()
                                                            .filter(move::isQuotedIn)
                                                            .findFirst()
                                                            .orElseThrow()))
                            .toList();
            if (!places.equals(places.stream().sorted().toList())) {
                throw new IllegalStateException("the order is lost: " + moves);
            }
        }
    }
}
