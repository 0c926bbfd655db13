package samples.deeper.communications.letters;

public record Letter(String customerId) {}
