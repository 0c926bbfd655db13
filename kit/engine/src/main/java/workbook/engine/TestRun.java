package workbook.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import workbook.Exercise;
import workbook.ExerciseClasses;
import workbook.results.ResultCollector;
import workbook.results.TestResult;

/**
 * The exercises that were compiled, loaded afresh. This run does not see what an earlier one left
 * in a static field. JUnit and the kit come from the surrounding process.
 */
public final class TestRun implements AutoCloseable {

    private static final LauncherConfig NOBODY_ELSE_LISTENS =
            LauncherConfig.builder()
                    .enableTestExecutionListenerAutoRegistration(false)
                    .enableLauncherSessionListenerAutoRegistration(false)
                    .build();

    private final URLClassLoader loader;
    private final List<Class<?>> exercises;

    /**
     * @param compilation that succeeded
     */
    public TestRun(Compilation compilation) {
        loader =
                new URLClassLoader(
                        new URL[] {url(compilation.tests()), url(compilation.main())},
                        TestRun.class.getClassLoader());
        exercises = ExerciseClasses.in(compilation.tests(), loader);
    }

    /** What describes the exercises, in their order. */
    public List<Exercise> exercises() {
        return exercises.stream().map(type -> type.getAnnotation(Exercise.class)).toList();
    }

    /** How many tests each exercise has, by its number. */
    public Map<String, Integer> tests() {
        return ExerciseClasses.tests(exercises);
    }

    /** Runs all exercises. The results come in the order in which the tests ran. */
    public List<TestResult> run() {
        return run(exercises, Map.of());
    }

    /**
     * Runs one exercise.
     *
     * @param number for instance {@code 1.2}
     * @throws IllegalArgumentException if the exercise is missing
     */
    public List<TestResult> run(String number) {
        return run(List.of(exercise(number)), Map.of());
    }

    /**
     * Runs some exercises one after the other, in the order of this list. Another listener may
     * listen as well.
     *
     * @throws IllegalArgumentException if one of them does not exist
     */
    public List<TestResult> run(List<String> numbers, TestExecutionListener... listeners) {
        List<Class<?>> chosen = numbers.stream().<Class<?>>map(this::exercise).toList();
        return run(chosen, Map.of(), listeners);
    }

    /**
     * Runs all exercises. Another listener may listen as well.
     *
     * @param configuration JUnit's configuration parameters
     */
    public List<TestResult> run(
            Map<String, String> configuration, TestExecutionListener... listeners) {
        return run(exercises, configuration, listeners);
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Class<?> exercise(String number) {
        return exercises.stream()
                .filter(type -> type.getAnnotation(Exercise.class).number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no exercise " + number));
    }

    private List<TestResult> run(
            List<Class<?>> chosen,
            Map<String, String> configuration,
            TestExecutionListener... listeners) {
        ResultCollector collector = new ResultCollector();
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(chosen.stream().map(type -> selectClass(type)).toList())
                        // Nor is a learner's code to say how JUnit works, by a system property.
                        .enableImplicitConfigurationParameters(false)
                        .configurationParametersResources("junit-platform.properties")
                        .configurationParameters(configuration)
                        .build();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Launcher launcher = LauncherFactory.create(NOBODY_ELSE_LISTENS);
            launcher.registerTestExecutionListeners(collector);
            for (TestExecutionListener listener : listeners) {
                launcher.registerTestExecutionListeners(listener);
            }
            launcher.execute(request);
        } finally {
            thread.setContextClassLoader(before);
        }
        return collector.results();
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
