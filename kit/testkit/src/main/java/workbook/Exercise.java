package workbook;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a test class an exercise. The board, the hints, the README's table and the proof are fed
 * from it or held against it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Exercise {

    /** Module and place in the module, for instance {@code 1.2}. */
    String number();

    /** A short sentence that says the idea. */
    String title();

    /** How long a participant needs for it, in minutes. */
    int minutes();

    /** Whether it is on the path of those who have one day for the whole workbook. */
    boolean core() default false;

    /** The one to three files to edit, relative to the module's folder. */
    String[] edit();

    /**
     * Which claims of the curriculum it makes true before the learner's eyes, for instance {@code
     * B2}.
     */
    String[] claims();

    /**
     * What to remember when it is done, in one sentence with the field's name for it. The board
     * shows it then. Empty if there is none.
     */
    String remember() default "";
}
