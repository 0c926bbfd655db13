package workbook.console;

import java.lang.reflect.Field;

/**
 * The volume of Maven's own messages. Maven offers no way to change it while it runs. So this
 * reaches for the logger itself. Where a future Maven has another one, it does nothing. Then the
 * screen has a few lines more, and nothing worse happens.
 */
final class MavenLog {

    private static final int ABOVE_ERROR = 50;

    private MavenLog() {}

    /** Maven says no more why the build has failed: first the class of Maven 3, then that of 4. */
    static void silenceTheEnd() {
        silence("org.apache.maven.cli.MavenCli");
        silence("org.apache.maven.cling.invoker.mvn.MavenInvoker");
    }

    /** Silences the class with this name. */
    static void silence(String className) {
        try {
            Object logger =
                    Class.forName("org.slf4j.LoggerFactory")
                            .getMethod("getLogger", String.class)
                            .invoke(null, className);
            Class<?> type = logger.getClass();
            while (type != null) {
                for (Field field : type.getDeclaredFields()) {
                    if (field.getName().equals("currentLogLevel")) {
                        field.setAccessible(true);
                        field.setInt(logger, ABOVE_ERROR);
                    }
                }
                type = type.getSuperclass();
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            // As said above: a few lines more.
            return;
        }
    }
}
