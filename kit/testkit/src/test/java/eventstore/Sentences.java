package eventstore;

import java.util.Map;

/** Writes plain sentences down. */
final class Sentences implements Codec<String> {

    @Override
    public StoredEvent encode(String event) {
        return new StoredEvent("said", 1, Map.of("words", event));
    }

    @Override
    public String decode(StoredEvent stored) {
        if (!stored.type().equals("said")) {
            throw new IllegalArgumentException("no sentence: " + stored.type());
        }
        return stored.field("words");
    }
}
