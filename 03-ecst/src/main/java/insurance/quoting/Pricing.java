package insurance.quoting;

import insurance.customer.contract.Home;

/** What it costs to insure a home as customer management describes it. */
final class Pricing {

    private Pricing() {}

    /** The house in quoting's words: its floor area counts the garage, if there is one. */
    static House houseOf(Home home) {
        return new House(home.yearBuilt(), home.floorArea() + home.garage().orElse(0));
    }

    /** In euros. */
    static int yearlyPremium(Home home) {
        return Tariff.yearlyPremium(houseOf(home), home.address().street());
    }
}
