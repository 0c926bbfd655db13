package insurance.accounting;

import java.time.LocalDate;

/**
 * A line of a ledger.
 *
 * @param day on which it was booked
 * @param text what it was booked for
 * @param euros what the customer owes more, or less if it is below zero
 */
public record Entry(LocalDate day, String text, int euros) {}
