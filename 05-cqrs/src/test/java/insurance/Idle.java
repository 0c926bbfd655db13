package insurance;

/** A read side with nothing new to read, while the other tests run. */
final class Idle {

    final Readers readers = new Readers();
    private final Background<Boolean> looking;

    Idle() {
        readers.add("pages", new Quick());
        // Once is nothing: there may be a first look when a read side is added.
        looking = Background.start(() -> Patience.forAWhile(() -> readers.log.timesRead() > 1));
    }

    /** Whether it looks into the log again and again. */
    boolean looksInVain() {
        return looking.finishes() && looking.result();
    }
}
