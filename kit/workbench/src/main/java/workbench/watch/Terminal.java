package workbench.watch;

import java.util.List;
import workbook.console.Console;

/** Where the watch draws. */
interface Terminal {

    /** Takes a new sheet, and writes these lines on it. */
    void show(List<String> lines);

    /** Writes more below. */
    void add(List<String> lines);

    /** The screen: on a terminal a new sheet begins at the top, elsewhere below the last one. */
    static Terminal screen() {
        Console console = Console.ofThisProcess();
        return new Terminal() {
            @Override
            public void show(List<String> lines) {
                console.clear();
                add(lines);
            }

            @Override
            public void add(List<String> lines) {
                console.print(String.join("\n", lines));
            }
        };
    }
}
