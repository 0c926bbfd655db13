package proof.english;

import java.util.Arrays;

/**
 * A sentence, with all its words in one line.
 *
 * @param passage what it is a part of
 * @param place how many sentences of the passage come before it
 * @param line where it begins in the file
 * @param text as it is shown
 * @param plain the same without its code, each piece of which is one word
 */
record Sentence(Passage passage, int place, int line, String text, String plain) {

    int words() {
        return (int)
                Arrays.stream(plain.split(" ")).filter(word -> word.matches(".*\\w.*")).count();
    }

    boolean isFirst() {
        return place == 0;
    }

    boolean isQuestion() {
        return plain.contains("?");
    }
}
