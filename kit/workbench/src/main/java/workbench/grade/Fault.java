package workbench.grade;

/**
 * Why a file that was handed in does not count.
 *
 * @param status what becomes of an exercise that needs the file
 * @param why what is wrong with the file, to be read after its name
 */
record Fault(Status status, String why) {

    static Fault refused(String why) {
        return new Fault(Status.REFUSED, why + ", and was refused");
    }

    static Fault ignored(String why) {
        return new Fault(Status.REFUSED, why + ", and was ignored");
    }

    static Fault notRead(String why) {
        return new Fault(Status.REFUSED, why + ". It was not read");
    }

    static Fault notCompiling(String why) {
        return new Fault(Status.NOT_COMPILING, why);
    }
}
