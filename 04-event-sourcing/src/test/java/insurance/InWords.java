package insurance;

import eventstore.StoredEvent;
import insurance.communications.contract.SendQuote;
import insurance.customer.AuditEntry;
import insurance.customer.Customer.Former;
import insurance.customer.Customer.Insured;
import insurance.customer.Customer.Unknown;
import insurance.customer.CustomerFile;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import insurance.dataplatform.YearOfMoves;
import java.util.TreeMap;

/** Long records, as a person would say them. */
final class InWords {

    private InWords() {}

    static String of(Object content) {
        return switch (content) {
            case CustomerEvent it -> of(it);
            case Address it -> it.street() + ", " + it.city();
            case AuditEntry it ->
                    "%s at %s, %s: %s".formatted(it.version(), it.when(), it.who(), of(it.what()));
            case Unknown it -> "an unknown customer";
            case Insured(CustomerFile file) -> of(file) + ", insured";
            case Former(CustomerFile file) -> of(file) + ", left";
            case CustomerFile it ->
                    "%s, %s, %s, %s, house of %s with %s m²"
                            .formatted(
                                    it.id(),
                                    it.name(),
                                    it.email(),
                                    of(it.address()),
                                    it.yearBuilt(),
                                    it.floorArea());
            case YearOfMoves it ->
                    "%s: %s moved, %s left".formatted(it.year(), it.moves(), it.leftSoon());
            case SendQuote it ->
                    "%s: %s, %s euros".formatted(it.customerId(), it.quoteId(), it.yearlyPremium());
            case StoredEvent it ->
                    "%s, form %s, %s".formatted(it.type(), it.schema(), new TreeMap<>(it.fields()));
            default -> String.valueOf(content);
        };
    }

    private static String of(CustomerEvent event) {
        String what =
                switch (event) {
                    case CustomerRegistered it ->
                            "registered as %s, %s, %s, house of %s with %s m²"
                                    .formatted(
                                            it.name(),
                                            it.email(),
                                            of(it.address()),
                                            it.yearBuilt(),
                                            it.floorArea());
                    case AddressChanged it -> "moved to " + of(it.newAddress());
                    case AddressCorrected it ->
                            "address corrected to %s (%s)"
                                    .formatted(of(it.correctAddress()), it.reason());
                    case HouseSurveyed it ->
                            "house surveyed: of %s with %s m²"
                                    .formatted(it.yearBuilt(), it.floorArea());
                    case EmailChanged it -> "e-mail changed to " + it.newEmail();
                    case CustomerLeft it -> "left (" + it.reason() + ")";
                };
        return "%s %s, by %s".formatted(event.customerId(), what, event.by());
    }
}
