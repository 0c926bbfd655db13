package insurance.choice;

/**
 * Eight wishes that reach the insurer's architects. For each, return the simplest {@link Pattern}
 * that serves. Simplest means: nearest to the top of that list. One of the wishes has two good
 * answers, and the test takes both.
 *
 * <p>Take each wish as it is written. Every system is alone in the world, but for what its wish
 * says.
 */
public final class Choices {

    private Choices() {}

    /**
     * On our website people fill in a form about their house. While they do, the yearly premium
     * stands beside it and follows every change. Nothing is stored. When quoting cannot answer, the
     * form says "please call us", and that is fine.
     */
    public static Pattern premiumBesideTheForm() {
        return Pattern.NOTIFICATION;
    }

    /**
     * When a claim is settled, claims wants one letter with the amount to go out, by the print
     * shop. On some days the print shop's system is down for hours. Claims does not want to wait,
     * and needs no answer. The letter holds all that the print shop needs.
     */
    public static Pattern letterAboutTheAmount() {
        return Pattern.NOTIFICATION;
    }

    /**
     * Some customers leave us every day. Then the archive, the car park and the customer magazine
     * each have something to tidy up. Each of them needs other details, and looks them up in
     * customer management some time that week. More departments will follow. Customer management
     * does not want to hear about any of them.
     */
    public static Pattern somebodyHasLeft() {
        return Pattern.NOTIFICATION;
    }

    /**
     * In a night of storm the claims hotline must know name, address and telephone number of
     * whoever calls. Customer management is switched off every night, for its backup. What it knew
     * in the evening is good enough.
     */
    public static Pattern hotlineAtNight() {
        return Pattern.NOTIFICATION;
    }

    /**
     * An auditor comes every year, picks some contracts, and asks: what did you believe on that day
     * in May, who told you so, and what was put right later? Today underwriting overwrites its
     * records, and shrugs.
     */
    public static Pattern theAuditorsQuestion() {
        return Pattern.NOTIFICATION;
    }

    /**
     * Three colleagues keep the list of our forty brokers. Sales wants to see it by name, the
     * regional offices by city, and accounting by turnover. It changes about once a month.
     */
    public static Pattern listOfBrokers() {
        return Pattern.NOTIFICATION;
    }

    /**
     * Claims is one large system that keeps its cases as events already. Forty rules look at a case
     * before anything in it may change. Each morning thirty thousand customers want to see how
     * their case is going, and fraud detectives want to search who is connected to whom. Both are
     * content with what was known a minute ago. Both wait far too long today, as each answer is
     * computed from the events while they wait, and the clerks are slowed down too.
     */
    public static Pattern slowClaims() {
        return Pattern.NOTIFICATION;
    }

    /**
     * Ada's documents lie in three systems: contracts, claims and accounting. Each of them
     * announces every new document, with all that there is to say about it. The page "My documents"
     * asks all three whenever somebody opens it. If one of them is down, the page is empty. What
     * was known a minute ago would do.
     */
    public static Pattern myDocuments() {
        return Pattern.NOTIFICATION;
    }
}
