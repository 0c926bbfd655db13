package proof;

import java.nio.file.Path;

/** Says on the screen how far the proof of a module has come, a few times for each module. */
final class TalkingRunner extends ModuleRunner {

    private static final int TIMES = 5;

    private final String module;

    TalkingRunner(ModuleFolders folders, Path output) {
        super(output.resolve(folders.name()));
        module = folders.name();
    }

    @Override
    void hasDone(int answers, int all) {
        int every = Math.max(1, all / TIMES);
        if (answers % every == 0 || answers == all) {
            System.out.println(module + ": " + answers + " of " + all + " answers are tried");
        }
    }
}
