package insurance.communications;

import workbook.flow.Drawn;

/** The last one in a row of calls. Its mail server is down. */
public final class Communications {

    public void send() {
        Drawn.email("ada@example.org", "480 euros a year", false);
    }
}
