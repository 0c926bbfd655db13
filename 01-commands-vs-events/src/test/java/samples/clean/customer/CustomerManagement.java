package samples.clean.customer;

import java.util.ArrayList;
import java.util.List;
import samples.clean.customer.contract.AddressChanged;

public final class CustomerManagement {

    private final List<AddressChanged> published = new ArrayList<>();

    public void changeAddress(String customerId) {
        published.add(new AddressChanged(customerId));
    }
}
