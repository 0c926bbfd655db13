package messaging;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;

/**
 * A system as others see it who ask it something: its queries, across a border. Every question is
 * recorded in the {@link Flow}, with the name of the system that asked. The system that is asked
 * can be down.
 *
 * @param <Q> the interface with the queries that the system publishes
 */
public final class Upstream<Q> {

    private final String system;
    private final Class<Q> queries;
    private final Q answers;
    private final Flow flow;
    private boolean down;

    /**
     * @param system its name
     * @param queries an interface; each of its methods is one query
     * @param answers the system itself
     */
    public Upstream(String system, Class<Q> queries, Q answers, Flow flow) {
        this.system = system;
        this.queries = queries;
        this.answers = answers;
        this.flow = flow;
    }

    /**
     * The queries, for one system to ask. While this system is down they throw an {@link
     * UpstreamDownException}.
     *
     * @param asker the name of the system that asks
     */
    public Q askedBy(String asker) {
        return queries.cast(
                Proxy.newProxyInstance(
                        queries.getClassLoader(),
                        new Class<?>[] {queries},
                        (proxy, query, arguments) -> {
                            boolean crossesTheBorder = query.getDeclaringClass() != Object.class;
                            if (!crossesTheBorder) {
                                return answer(query, arguments);
                            }
                            Flow.Question question =
                                    new Flow.Question(asker, system, query.getName(), !down);
                            flow.add(question);
                            if (down) {
                                throw new UpstreamDownException(system);
                            }
                            Object answer = answer(query, arguments);
                            Traffic.show(new Traffic.Answer(question, given(arguments), answer));
                            return answer;
                        }));
    }

    /** From now on every question is without an answer. */
    public void goDown() {
        down = true;
    }

    /** From now on there are answers again. */
    public void comeBack() {
        down = false;
    }

    private static List<Object> given(Object[] arguments) {
        return arguments == null ? List.of() : Arrays.asList(arguments.clone());
    }

    private Object answer(Method query, Object[] arguments) throws Throwable {
        try {
            // The system that answers may be package-private. Its published queries are not.
            query.setAccessible(true);
            return query.invoke(answers, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
