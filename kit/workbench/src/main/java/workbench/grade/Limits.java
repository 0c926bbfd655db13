package workbench.grade;

import java.time.Duration;

/**
 * What a participant's code may use.
 *
 * @param time for all of its exercises together
 * @param silence without a word from it
 * @param megabytes of memory for its objects
 * @param output bytes that it may send past {@code System.out}
 */
record Limits(Duration time, Duration silence, int megabytes, long output) {

    static Limits of(int seconds, int megabytes) {
        return new Limits(
                Duration.ofSeconds(seconds), Duration.ofSeconds(15), megabytes, 20_000_000);
    }
}
