package insurance.customer;

import eventstore.StoredEvent;
import workbook.NotDoneYet;

/**
 * Turns events that were written down in an older form into today's, while they are read. What is
 * stored stays as it is. The three forms are described in the lesson, in 4.8.
 *
 * <p>These steps stay as they are when there is a fourth form, and so they use none of today's
 * classes, and none of their constants: the form's number and the word "unknown" are written out.
 */
public final class Upcasters {

    private Upcasters() {}

    /**
     * From the first form to the second. The city is what stands after the last comma and space of
     * the address; the rest is the street.
     *
     * @throws IllegalArgumentException if there never was such a type in the first form
     */
    public static StoredEvent toSecondForm(StoredEvent first) {
        throw new NotDoneYet("4.8");
    }

    /** From the second form to the third. */
    public static StoredEvent toThirdForm(StoredEvent second) {
        throw new NotDoneYet("4.8");
    }

    /**
     * From any form to the third, which is today's. What is in today's form already stays as it is.
     *
     * @throws IllegalArgumentException if there is no such form
     */
    public static StoredEvent toToday(StoredEvent any) {
        throw new NotDoneYet("4.8");
    }
}
