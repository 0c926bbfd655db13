package samples.email.communications;

public final class Communications {

    public void sendGreetings(String customerId) {}
}
