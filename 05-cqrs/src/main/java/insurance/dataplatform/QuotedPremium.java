package insurance.dataplatform;

import java.time.YearMonth;

/**
 * One line in the data platform: a quote that was made.
 *
 * @param month in which it was made, in UTC
 * @param city where the customer lived then, as far as was known
 * @param yearlyPremium in euros
 */
public record QuotedPremium(YearMonth month, String city, String quoteId, int yearlyPremium) {}
