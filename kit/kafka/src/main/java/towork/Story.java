package towork;

import java.util.List;

/**
 * What happens to an insurer on Kafka. It is written against the classes of module 03. So it is
 * compiled with the module, as that is now.
 */
public interface Story {

    /** The name of the class. It has a constructor without parameters. */
    String CLASS = "insurance.story.OnKafka";

    /**
     * Tries out in memory what the story needs.
     *
     * @return the exercises that the story cannot do without, if they are not solved: by the names
     *     of their tests
     */
    List<String> missing();

    /**
     * Tells it.
     *
     * @throws IllegalStateException if something was lost
     */
    void play(Stage stage);
}
