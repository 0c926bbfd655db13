package samples.quoting;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** An annotation that belongs to quoting. */
@Retention(RetentionPolicy.CLASS)
public @interface Confidential {}
