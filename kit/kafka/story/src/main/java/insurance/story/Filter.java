package insurance.story;

import insurance.customer.contract.CustomerEvent;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.function.Consumer;

/** The learner's filter for stale events. Its name has changed, and old copies have the old one. */
final class Filter {

    private static final List<String> NAMES =
            List.of("insurance.quoting.StaleEventFilter", "insurance.quoting.NewsOnly");

    private Filter() {}

    /** A new one, in front of this listener. */
    @SuppressWarnings("unchecked")
    static Consumer<CustomerEvent> inFrontOf(Consumer<CustomerEvent> listener) {
        for (String name : NAMES) {
            try {
                Constructor<?> constructor = Class.forName(name).getConstructor(Consumer.class);
                return (Consumer<CustomerEvent>) constructor.newInstance(listener);
            } catch (ClassNotFoundException anotherName) {
                continue;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("the filter is missing");
    }
}
