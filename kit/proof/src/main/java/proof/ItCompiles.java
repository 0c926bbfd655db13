package proof;

import java.util.ArrayList;
import java.util.List;
import workbook.engine.Answer;
import workbook.engine.Compilation;

final class ItCompiles implements Check {

    @Override
    public String promise() {
        return "starter, solution and answers compile, and the first two do so without a warning";
    }

    @Override
    public List<Finding> findings(ModuleProof module) {
        List<Finding> findings = new ArrayList<>();
        messages(module.starter())
                .forEach(message -> findings.add(new Finding("the starter", message)));
        messages(module.solution())
                .forEach(message -> findings.add(new Finding("the solution", message)));
        module.wrongAnswers().forEach((answer, run) -> unless(run.compilation(), answer, findings));
        module.rightAnswers()
                .forEach((answer, compilation) -> unless(compilation, answer, findings));
        return findings;
    }

    private static void unless(Compilation compiled, Answer answer, List<Finding> findings) {
        if (!compiled.succeeded()) {
            findings.add(new Finding(answer.name(), "does not compile: " + compiled.messages()));
        }
    }

    private static List<String> messages(ModuleRun run) {
        return run.compilation().messages();
    }
}
