package proof;

import java.util.List;

/** One promise of the workbook, held against a module. */
public interface Check {

    /** The promise, as a sentence. */
    String promise();

    /** Where the module does not keep it. None if it does. */
    List<Finding> findings(ModuleProof module);
}
