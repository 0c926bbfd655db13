package insurance.quoting;

/** Calls the next system, and waits for it. */
public final class Quoting {

    public void quote() {
        new insurance.communications.Communications().send();
    }
}
