package insurance.nights;

import java.util.SortedMap;

/** Counts nights. */
public final class Stays {

    /** In the place of a street, where it is not known. */
    public static final String UNKNOWN = "unknown";

    private Stays() {}

    /**
     * How many nights were spent by the lake. A stay lasts until the next one begins, and the last
     * one until today. A stay at an unknown street may have been by the lake, or not.
     *
     * @param streetSince the street of each stay, by the day on which the stay began
     */
    public static Nights byTheLake(SortedMap<Integer, String> streetSince, int today) {
        int known = 0;
        int unknown = 0;
        for (int day : streetSince.keySet()) {
            SortedMap<Integer, String> later = streetSince.tailMap(day + 1);
            int nights = (later.isEmpty() ? today : later.firstKey()) - day;
            String street = streetSince.get(day);
            known += street.contains("Lake") ? nights : 0;
            unknown += street.equals(UNKNOWN) ? nights : 0;
        }
        return new Nights(known, known + unknown);
    }
}
