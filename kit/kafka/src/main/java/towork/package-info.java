/** The command {@code mvn test -Dkafka}: the learner's module 03, unchanged, on a real broker. */
package towork;
