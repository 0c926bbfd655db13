package insurance.projections;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A table in a read side's own database: each row is found by one key. It counts the look-ups. */
public final class Table<R> {

    private final Map<String, R> rows = new HashMap<>();
    private int lookUps;

    /** The row with this key, if there is one. This is one look-up. */
    public Optional<R> find(String key) {
        lookUps++;
        return Optional.ofNullable(rows.get(key));
    }

    /** Puts a row into the table, instead of the one that has had this key so far, if any. */
    public void put(String key, R row) {
        rows.put(key, row);
    }

    /** Takes the row with this key out of the table, if there is one. */
    public void remove(String key) {
        rows.remove(key);
    }

    /** How often something was looked up so far. */
    public int lookUps() {
        return lookUps;
    }
}
