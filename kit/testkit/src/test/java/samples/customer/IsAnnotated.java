package samples.customer;

import samples.quoting.Confidential;

/** Wears an annotation of quoting's. */
public final class IsAnnotated {

    @Confidential int age;
}
