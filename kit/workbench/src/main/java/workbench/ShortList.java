package workbench;

import java.util.Collection;
import java.util.stream.Collectors;

/** A few of many names. */
public final class ShortList {

    private static final int MOST = 3;

    private ShortList() {}

    /** The first three of them in a line, and how many more there are. */
    public static String of(Collection<?> names) {
        int more = names.size() - MOST;
        return names.stream().limit(MOST).map(Object::toString).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
