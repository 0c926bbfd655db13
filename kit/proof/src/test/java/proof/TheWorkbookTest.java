package proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The workbook")
@Timeout(3000)
class TheWorkbookTest {

    private static final Workbook WORKBOOK =
            new Workbook(Path.of(System.getProperty("workbook.root")));

    /** A module by the beginning of its name, such as 02, or one of its exercises, such as 2.4. */
    private static final String ONLY = System.getProperty("workbook.only", "");

    private static final boolean ONE_EXERCISE = ONLY.contains(".");

    private static List<ModuleProof> modules;

    // The limit of the class holds for tests only, and the one from the kit is for exercises.
    @BeforeAll
    @Timeout(3000)
    static void runEverything(@TempDir Path output) throws Exception {
        // An answer that waits leaves its processor to the answers of another module.
        try (ExecutorService twoAtATime = Executors.newFixedThreadPool(2)) {
            List<Future<ModuleProof>> running =
                    chosen().toList().reversed().stream()
                            .map(folders -> twoAtATime.submit(() -> proofOf(folders, output)))
                            .toList();
            List<ModuleProof> proven = new ArrayList<>();
            for (Future<ModuleProof> module : running) {
                proven.add(module.get());
            }
            modules = proven.reversed();
        }
    }

    private static ModuleProof proofOf(ModuleFolders folders, Path output) {
        return ModuleProof.of(
                folders,
                new TalkingRunner(folders, output),
                number -> !ONE_EXERCISE || number.equals(ONLY));
    }

    /** The modules to look at. */
    static Stream<ModuleFolders> chosen() {
        String module = ONE_EXERCISE ? "0" + ONLY.substring(0, ONLY.indexOf('.')) : ONLY;
        return WORKBOOK.modules().stream().filter(folders -> folders.name().startsWith(module));
    }

    // All is known of one exercise. Too little is known of its module and of the others.
    private static boolean isAsked(Finding finding) {
        return !ONE_EXERCISE
                || finding.culprit().matches(Pattern.quote(ONLY) + "(\\D.*)?")
                || finding.culprit().startsWith("the ");
    }

    @TestFactory
    @DisplayName("keeps in every module what it promises")
    Stream<DynamicNode> modules() {
        assertThat(modules).as("the modules of the workbook").isNotEmpty();
        return modules.stream()
                .map(
                        module ->
                                dynamicContainer(
                                        module.folders().name(),
                                        Checks.all().stream()
                                                .map(
                                                        check ->
                                                                promise(
                                                                        check.promise(),
                                                                        () ->
                                                                                check.findings(
                                                                                        module)))));
    }

    @TestFactory
    @DisplayName("keeps as a whole what it promises")
    Stream<DynamicNode> whole() {
        return Stream.of(
                promise(
                        "every claim of the curriculum is covered by an exercise",
                        () -> ClaimsAreCovered.findings(WORKBOOK, modules)),
                promise(
                        "every module is part of both builds",
                        () -> ModulesAreBuilt.findings(WORKBOOK)),
                promise(
                        "what a module has carried over is the same as where it came from",
                        () -> CopiesAreTheSame.findings(WORKBOOK)),
                promise(
                        "each plan for a day or two can be held, and has what it should",
                        () -> TimetablesAddUp.findings(WORKBOOK, modules)),
                promise(
                        "the minutes of the modules and of the whole are those of the exercises",
                        () -> TheTotalsAgree.findings(WORKBOOK, modules)),
                promise("every link leads somewhere", () -> LinksResolve.findings(WORKBOOK)));
    }

    private static DynamicNode promise(String promise, Supplier<List<Finding>> findings) {
        return dynamicTest(
                promise,
                () -> {
                    List<Finding> found =
                            findings.get().stream().filter(TheWorkbookTest::isAsked).toList();
                    assertThat(found)
                            .withFailMessage(
                                    () ->
                                            promise
                                                    + "\nis not kept:\n  - "
                                                    + String.join(
                                                            "\n  - ",
                                                            found.stream()
                                                                    .map(Finding::toString)
                                                                    .toList()))
                            .isEmpty();
                });
    }
}
