package browser;

/** The modules of this workbook, for tests that look at each of them. */
final class Modules {

    static final String IN_BOTH_STATES =
            """
            STATE,   MODULE
            starter, 01-commands-vs-events
            starter, 02-event-notification
            starter, 03-ecst
            starter, 04-event-sourcing
            starter, 05-cqrs
            solved,  01-commands-vs-events
            solved,  02-event-notification
            solved,  03-ecst
            solved,  04-event-sourcing
            solved,  05-cqrs
            """;

    private Modules() {}
}
