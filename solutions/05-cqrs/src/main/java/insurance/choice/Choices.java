package insurance.choice;

/**
 * Eight wishes that reach the insurer's architects. For each, return the simplest {@link Pattern}
 * that serves, and the reason that decides for it. Simplest means: nearest to the top of that list.
 * One of the wishes has two good answers. Take each wish as it is written.
 */
public final class Choices {

    private Choices() {}

    /**
     * On our website people fill in a form about their house. While they do, the yearly premium is
     * beside it and follows every change. Nothing is stored. When quoting cannot answer, the form
     * says "please call us", and that is fine.
     */
    public static Choice premiumBesideTheForm() {
        return new Choice(Pattern.NONE, Because.A_CALLER_WAITS);
    }

    /**
     * When a claim is settled, claims wants one letter with the amount to go out, by the print
     * shop. On some days the print shop's system is down for hours. Claims does not want to wait,
     * and needs no answer. The letter holds all that the print shop needs.
     */
    public static Choice letterAboutTheAmount() {
        return new Choice(Pattern.COMMAND, Because.ONE_SYSTEM_IS_TO_ACT);
    }

    /**
     * Some customers leave us every day. Then the archive, the car park and the customer magazine
     * each have something to tidy up. Each of them needs other details, and looks them up in
     * customer management some time that week. The files of former customers stay readable for a
     * year. More departments will follow, and customer management does not want to know them.
     */
    public static Choice somebodyHasLeft() {
        return new Choice(Pattern.NOTIFICATION, Because.MANY_MAY_ASK_BACK);
    }

    /**
     * In a night of storm the claims hotline must know name, address and telephone number of each
     * caller. Customer management is switched off every night, for its backup. Its facts of the
     * evening are good enough.
     */
    public static Choice hotlineAtNight() {
        return new Choice(Pattern.STATE_TRANSFER, Because.THE_OWNER_CANNOT_BE_ASKED);
    }

    /**
     * An auditor comes every year, and picks some contracts. What did you believe on that day in
     * May, she asks, and why did you change it later? Was it a new fact, a typing error, or a
     * favour? Today underwriting overwrites its records, and shrugs.
     */
    public static Choice theAuditorsQuestion() {
        return new Choice(Pattern.EVENT_SOURCING, Because.THE_PAST_AND_WHY);
    }

    /**
     * Three colleagues keep the list of our forty brokers. Sales wants to see it by name, the
     * regional offices by city, and accounting by turnover. It changes about once a month.
     */
    public static Choice listOfBrokers() {
        return new Choice(Pattern.NONE, Because.ONE_TABLE_IS_ENOUGH);
    }

    /**
     * Claims keeps its cases as events already, and forty rules look at a case before it may
     * change. Each morning thirty thousand customers want to see how their case is going. Fraud
     * detectives want to search for connections between people. Today each answer is computed while
     * they wait, which is far too long, and slows the clerks. Facts of a minute ago would do.
     */
    public static Choice slowClaims() {
        return new Choice(Pattern.CQRS, Because.QUESTIONS_AND_RULES_DIFFER);
    }

    /**
     * Ada's documents are in three systems: contracts, claims and accounting. Each of them
     * announces every new document, with all that there is to say about it. The page "My documents"
     * asks all three whenever a customer opens it. If one of them is down, the page is empty. A
     * page that is a minute old would do.
     */
    public static Choice myDocuments() {
        return new Choice(Pattern.STATE_TRANSFER, Because.THE_OWNER_CANNOT_BE_ASKED);
    }
}
