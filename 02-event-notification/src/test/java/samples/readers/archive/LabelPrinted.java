package samples.readers.archive;

/**
 * What came out of the printer. It sounds like an event and is none: nobody outside can hear it.
 */
record LabelPrinted(String text) {}
