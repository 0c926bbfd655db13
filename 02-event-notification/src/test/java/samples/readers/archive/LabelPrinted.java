package samples.readers.archive;

/**
 * What came out of the printer. It sounds like an event and is none: it never leaves this package.
 */
record LabelPrinted(String text) {}
