package samples.renamed.quoting;

public final class Quoting {

    public void makeQuote(String customerId) {}
}
