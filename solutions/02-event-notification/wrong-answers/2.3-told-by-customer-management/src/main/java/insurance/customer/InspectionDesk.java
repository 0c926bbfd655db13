package insurance.customer;

import insurance.underwriting.Underwriting;

/** Tells customer management what underwriting wants. */
public record InspectionDesk(Underwriting underwriting) {}
