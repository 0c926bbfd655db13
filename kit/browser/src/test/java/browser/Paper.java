package browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What came out of the printer.
 *
 * @param text all that can be read on it
 * @param sheets how large each sheet is, in millimetres, width first
 */
record Paper(String text, List<String> sheets) {

    private static final double POINTS_TO_A_MILLIMETRE = 72 / 25.4;

    static Paper of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> sheets = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                sheets.add(
                        millimetres(page.getMediaBox().getWidth())
                                + " × "
                                + millimetres(page.getMediaBox().getHeight()));
            }
            return new Paper(new PDFTextStripper().getText(document), sheets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long millimetres(float points) {
        return Math.round(points / POINTS_TO_A_MILLIMETRE);
    }
}
