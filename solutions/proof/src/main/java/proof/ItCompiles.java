package proof;

import java.util.ArrayList;
import java.util.List;

final class ItCompiles implements Check {

    @Override
    public String promise() {
        return "starter, solution and wrong answers compile; starter and solution without a warning";
    }

    @Override
    public List<Finding> findings(ModuleProof module) {
        List<Finding> findings = new ArrayList<>();
        messages(module.starter())
                .forEach(message -> findings.add(new Finding("the starter", message)));
        messages(module.solution())
                .forEach(message -> findings.add(new Finding("the solution", message)));
        module.wrongAnswers()
                .forEach(
                        (answer, run) -> {
                            if (!run.compilation().succeeded()) {
                                findings.add(
                                        new Finding(
                                                answer.name(),
                                                "does not compile: "
                                                        + run.compilation().messages()));
                            }
                        });
        return findings;
    }

    private static List<String> messages(Run run) {
        return run.compilation().messages();
    }
}
