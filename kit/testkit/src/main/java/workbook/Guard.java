package workbook;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks a test that is green from the start: it works, keep it working. All others are red until
 * the exercise is done.
 */
@Documented
@Tag(Guard.TAG)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Guard {

    /** The JUnit tag behind the mark. */
    String TAG = "guard";
}
