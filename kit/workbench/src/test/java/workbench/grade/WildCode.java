package workbench.grade;

import static workbench.SmallWorkbook.POSTBOX;
import static workbench.SmallWorkbook.solvedPostbox;
import static workbench.grade.Row.doing;
import static workbench.grade.Row.row;
import static workbench.grade.Row.with;

import java.util.stream.Stream;

/** Participants whose code does not end, ends Java, or changes it. */
final class WildCode {

    private WildCode() {}

    static Stream<Row> rows() {
        return Stream.of(
                row("loops", "L✔✔", doing("while (true) { Thread.onSpinWait(); }")),
                row(
                        "catches all",
                        "L✔✔",
                        doing(
                                "while (true) { try { Thread.sleep(100); } catch (Throwable t) { continue; } }")),
                row(
                        "thread",
                        "✔✔✔",
                        doing(
                                "new Thread(() -> { while (true) { Thread.onSpinWait(); } }, \"busy\").start();"),
                        "left running after the tests: busy (Postbox.java:"),
                row(
                        "thread elsewhere",
                        "✔✔✔",
                        doing(
                                "new Thread(new ThreadGroup(Thread.currentThread().getThreadGroup().getParent(), \"own\"),"
                                        + " () -> { while (true) { Thread.onSpinWait(); } }, \"hidden\").start();"),
                        "left running after the tests: hidden"),
                row(
                        "obedient thread",
                        "✔✔✔",
                        doing(
                                "Thread.ofPlatform().daemon().start(() -> { try { Thread.sleep(99_000); }"
                                        + " catch (InterruptedException e) { return; } });")),
                row(
                        "common pool",
                        "✔✔✔",
                        doing(
                                "java.util.concurrent.ForkJoinPool.commonPool().execute("
                                        + "() -> { while (true) { Thread.onSpinWait(); } });"),
                        "a task in the common pool"),
                row(
                        "throwing thread",
                        "✔✔✔",
                        doing("new Thread(() -> { throw new IllegalStateException(); }).start();")),
                row("exits", "X✔✔", doing("System.exit(0);")),
                row("exits in disguise", "X✔✔", doing("/* \\u002a\\u002f System.exit(0); /* */")),
                row(
                        "exits at once",
                        "X✔✔",
                        with(
                                POSTBOX,
                                solvedPostbox()
                                        .replace(
                                                "private final",
                                                "static { System.exit(1); } private final"))),
                row(
                        "exits when asked",
                        "X✔✔",
                        doing(
                                "throw new IllegalStateException() { @Override public String getMessage()"
                                        + " { System.exit(0); return \"\"; } };")),
                row("halts", "X✔✔", doing("Runtime.getRuntime().halt(0);"), "java.lang.Runtime"),
                row(
                        "never lets go",
                        "L✔✔",
                        doing(
                                "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) {"
                                        + " Thread.onSpinWait(); } })); System.exit(0);"),
                        "java.lang.Runtime"),
                row(
                        "endless message",
                        "✘✔✔",
                        doing(
                                "throw new IllegalStateException() { @Override public String getMessage()"
                                        + " { return getMessage(); } };")),
                row(
                        "long message",
                        "✘✔✔",
                        doing("throw new IllegalStateException(\"x\".repeat(4_000_000));")),
                row(
                        "cause of itself",
                        "✘✔✔",
                        doing(
                                "RuntimeException a = new RuntimeException(\"a\"); RuntimeException b ="
                                        + " new RuntimeException(\"b\", a); a.initCause(b); throw a;")),
                row(
                        "memory",
                        "M✔✔",
                        doing(
                                "var all = new java.util.ArrayList<long[]>(); while (true) { all.add(new long[500_000]); }")),
                row(
                        "prints",
                        "✔✔✔",
                        doing(
                                "for (int i = 0; i < 300_000; i++) { System.out.println(\"a line\"); }"),
                        "prints much: 8 MB"),
                row(
                        "prints past",
                        "P✔✔",
                        doing(
                                "try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {"
                                        + " while (true) { out.write(new byte[1000]); } }"
                                        + " catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); }"),
                        "java.io.FileOutputStream"),
                row("no output", "✔✔✔", doing("System.setOut(null);"), "java.lang.System.setOut"),
                row(
                        "standard input",
                        "✔✔✔",
                        doing(
                                "try { System.in.read(); } catch (java.io.IOException e) { return; }")),
                row(
                        "locale",
                        "✔✔✔",
                        doing(
                                "java.util.Locale.setDefault(java.util.Locale.forLanguageTag(\"ar-EG\"));"),
                        "changed the default locale of Java"),
                row(
                        "time zone",
                        "✔✔✔",
                        doing(
                                "java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone(\"Asia/Tokyo\"));"),
                        "changed the default time zone of Java"));
    }
}
