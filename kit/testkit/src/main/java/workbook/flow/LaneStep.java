package workbook.flow;

/**
 * What is drawn of one moment in a picture with lanes. All lines of the picture are drawn before
 * all marks. So an arrow never runs over the words of a row above.
 */
record LaneStep(Svg lines, Svg marks) {

    LaneStep() {
        this(new Svg(), new Svg());
    }

    /** How much room a row needs above its line and below it. */
    record Room(int above, int below) {

        static final Room LINE = new Room(12, 12);
    }
}
