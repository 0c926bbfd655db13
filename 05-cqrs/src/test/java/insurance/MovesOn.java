package insurance;

/** A read model moves on, and says so. */
final class MovesOn {

    private MovesOn() {}

    /** In a thread of its own, as a waiting thread might keep the lock. */
    static void inTime(Runnable code) {
        Background<Boolean> running =
                Background.start(
                        () -> {
                            code.run();
                            return true;
                        });
        Verdict.that(
                running.finishes(),
                """
                        A read model has moved on, and cannot say so.
                        expected: it says how far it has come, at once
                        but:      it waits for a lock
                        Which thread keeps the lock while it waits, or sleeps?""");
        running.result();
    }
}
