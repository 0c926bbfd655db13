package proof;

import java.util.ArrayList;
import java.util.List;
import workbook.results.TestResult;

final class SolutionsAreGreen implements Check {

    @Override
    public String promise() {
        return "with the solutions in place every test is green, and there are as many as in the starter";
    }

    @Override
    public List<Finding> findings(ModuleProof module) {
        List<Finding> findings = new ArrayList<>();
        for (TestResult result : module.solution().results()) {
            result.failure().ifPresent(failure -> findings.add(
                    new Finding(result.exercise().number() + " \"" + result.sentence() + "\"", "is red when solved: " + failure)));
        }
        int solved = module.solution().results().size();
        int started = module.starter().results().size();
        if (solved != started || solved == 0) {
            findings.add(new Finding(
                    module.folders().name(), started + " tests ran in the starter, and " + solved + " in the solution"));
        }
        return findings;
    }
}
