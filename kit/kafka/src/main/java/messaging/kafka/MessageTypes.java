package messaging.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import messaging.Message;

/**
 * The messages that these systems have agreed on. Each has a name outside, a class in here, and a
 * version of its form. On the way it has only the name.
 */
public final class MessageTypes {

    /**
     * How a message looks on the way.
     *
     * @param version of its form; a new one is needed when old readers would misunderstand it
     */
    record Form(Class<? extends Message> type, int version) {}

    private final Map<String, Form> forms;

    private MessageTypes(Map<String, Form> forms) {
        this.forms = Map.copyOf(forms);
    }

    /** Nothing is agreed on yet. */
    public static MessageTypes none() {
        return new MessageTypes(Map.of());
    }

    /**
     * These as well, all in this version. A sealed interface stands for all that it permits.
     *
     * @throws IllegalArgumentException if the name is taken
     */
    @SafeVarargs
    public final MessageTypes with(int version, Class<? extends Message>... types) {
        Map<String, Form> more = new HashMap<>(forms);
        for (Class<? extends Message> type : types) {
            add(more, version, type);
        }
        return new MessageTypes(more);
    }

    Optional<Form> form(String name) {
        return Optional.ofNullable(forms.get(name));
    }

    private static void add(Map<String, Form> forms, int version, Class<? extends Message> type) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                add(forms, version, permitted.asSubclass(Message.class));
            }
        } else if (forms.put(type.getSimpleName(), new Form(type, version)) != null) {
            throw new IllegalArgumentException(type.getSimpleName() + " is there already");
        }
    }
}
