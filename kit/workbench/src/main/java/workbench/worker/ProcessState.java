package workbench.worker;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;

/** What exists once for a whole process, and what a run may have changed for the next one. */
final class ProcessState {

    private final Properties properties = (Properties) System.getProperties().clone();
    private final Locale locale = Locale.getDefault();
    private final Locale display = Locale.getDefault(Locale.Category.DISPLAY);
    private final Locale format = Locale.getDefault(Locale.Category.FORMAT);
    private final TimeZone zone = TimeZone.getDefault();
    private final InputStream in = System.in;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Thread.UncaughtExceptionHandler uncaught =
            Thread.getDefaultUncaughtExceptionHandler();

    /**
     * Makes everything as it was when this object was created.
     *
     * @return what had been changed that other code depends on
     */
    List<String> restore() {
        List<String> changed = changed();
        System.setProperties((Properties) properties.clone());
        Locale.setDefault(locale);
        Locale.setDefault(Locale.Category.DISPLAY, display);
        Locale.setDefault(Locale.Category.FORMAT, format);
        TimeZone.setDefault(zone);
        System.setIn(in);
        System.setOut(out);
        System.setErr(err);
        Thread.setDefaultUncaughtExceptionHandler(uncaught);
        return changed;
    }

    private List<String> changed() {
        List<String> changed = new ArrayList<>();
        if (!locale.equals(Locale.getDefault())
                || !format.equals(Locale.getDefault(Locale.Category.FORMAT))) {
            changed.add("the default locale");
        }
        if (!zone.equals(TimeZone.getDefault())) {
            changed.add("the default time zone");
        }
        return changed;
    }
}
