package samples.call.quoting;

public final class Quoting {

    public void makeQuote(String customerId) {}
}
