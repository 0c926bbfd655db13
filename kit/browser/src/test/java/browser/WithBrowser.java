package browser;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Gives tests the browser: one for all of them, as new for each. Where there is none, one test
 * fails and says what to install, and the others are left out.
 */
final class WithBrowser implements ParameterResolver {

    private static final Namespace OWN = Namespace.create(WithBrowser.class);

    /** Whether it was said already that a browser is missing. */
    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(OWN)
                .computeIfAbsent(Browser.class, it -> started(), Browser.class)
                .fresh();
    }

    private static Browser started() {
        return Chromium.ofThisMachine()
                .map(it -> new Browser(it.start()))
                .orElseThrow(WithBrowser::missing);
    }

    private static RuntimeException missing() {
        if (SAID.getAndSet(true)) {
            return new TestAbortedException(Chromium.MISSING);
        }
        throw new AssertionError(Chromium.MISSING);
    }
}
