package insurance.accounting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A customer's account: what she owes, and how that came about. */
public final class Ledger {

    private final List<Entry> entries = new ArrayList<>();

    /** Books what the customer owes from this day on. */
    public void book(LocalDate day, String text, int euros) {
        entries.add(new Entry(day, text, euros));
    }

    /**
     * Puts the amount of an entry right. From today on the balance is as if the entry had been
     * right from the start. The balance of each day before today stays as it was. Old entries stay
     * in the book. New ones have today's date and say why.
     *
     * @param number of the wrong entry: the oldest has number 1. Each is put right once at most
     * @param reason for the next reader of the book
     */
    public void putRight(int number, int rightEuros, LocalDate today, String reason) {
        Entry wrong = entries.get(number - 1);
        book(today, "takes back no. " + number + ": " + reason, -wrong.euros());
        book(today, wrong.text(), rightEuros);
    }

    /** What the customer owed in the evening of this day. */
    public int balanceOn(LocalDate day) {
        return entries.stream()
                .filter(entry -> !entry.day().isAfter(day))
                .mapToInt(Entry::euros)
                .sum();
    }

    /** All that is in the book, in the order in which it was booked. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
