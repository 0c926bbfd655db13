package letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Exercise;

@Exercise(
        number = "1.1",
        title = "A letter waits",
        minutes = 5,
        core = true,
        edit = "src/main/java/letters/Postbox.java",
        claims = "A1")
class E01PostboxTest {

    private final Postbox postbox = new Postbox();

    @Test
    @Order(1)
    @DisplayName("letters leave the postbox in their order")
    void inTheirOrder() {
        postbox.post("from Ada");
        postbox.post("from Grace");

        List<String> letters = postbox.empty();

        assertThat(letters)
                .as("The letters should leave the postbox as they came.")
                .containsExactly("from Ada", "from Grace");
    }

    @Test
    @Order(2)
    @DisplayName("a letter leaves the postbox once")
    void once() {
        postbox.post("from Ada");
        postbox.empty();

        List<String> letters = postbox.empty();

        assertThat(letters).as("A letter left the postbox a second time.").isEmpty();
    }
}
