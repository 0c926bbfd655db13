package insurance.rules;

import com.tngtech.archunit.lang.ArchRule;
import workbook.NotDoneYet;

/**
 * The rule that keeps customer management apart from the two systems that react to it: quoting and
 * communications.
 */
public final class CustomerKeepsToItself {

    private CustomerKeepsToItself() {}

    /** A rule over whatever classes it is given, in whatever package their insurer stands. */
    public static ArchRule rule() {
        throw new NotDoneYet("1.6");
    }
}
