package workbook;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/** Whether this process is looked into. Then no limit in time means anything. */
public final class Debugger {

    private static final Duration NO_LIMIT = Duration.ofHours(10);

    private Debugger() {}

    /** The limit for code that may hang. While a debugger is attached, hours. */
    public static Duration unlessAttached(Duration limit) {
        return unlessAttached(limit, ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    static Duration unlessAttached(Duration limit, List<String> optionsOfJava) {
        boolean attached =
                optionsOfJava.stream()
                        .anyMatch(
                                option ->
                                        option.startsWith("-agentlib:jdwp")
                                                || option.startsWith("-Xrunjdwp"));
        return attached ? NO_LIMIT : limit;
    }
}
