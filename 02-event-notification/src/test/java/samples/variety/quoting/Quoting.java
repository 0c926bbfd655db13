package samples.variety.quoting;

import java.util.List;
import messaging.Event;
import samples.variety.customer.contract.AddressChanged;
import samples.variety.customer.contract.NameChanged;

/** Says which events it wants. Another class subscribes to them on its behalf. */
record Quoting(List<Class<? extends Event>> wanted) {

    Quoting() {
        this(List.of(AddressChanged.class, NameChanged.class));
    }
}
