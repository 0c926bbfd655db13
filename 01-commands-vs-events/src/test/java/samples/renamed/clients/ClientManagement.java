package samples.renamed.clients;

import samples.renamed.quoting.Quoting;

public final class ClientManagement {

    public void changeAddress(String customerId) {
        new Quoting().makeQuote(customerId);
    }
}
