package samples.clean.communications;

public final class Communications {

    public void sendQuote(String customerId) {}
}
