package workbench.grade;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes elements of a page. Each text or value of an attribute that it gets is a text in the page.
 * It is escaped, and signs that are not visible are made visible.
 */
final class Html {

    private final XMLStreamWriter xml;

    Html(Writer writer) throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(writer);
    }

    /** Begins an element. Its name and its attributes are our own words. */
    Html open(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
        return this;
    }

    /** A text, from any source. */
    Html text(String text) throws XMLStreamException {
        xml.writeCharacters(VisibleText.of(text));
        return this;
    }

    /** Ends the element that was begun last. */
    Html close() throws XMLStreamException {
        // So that it is never <div/>, which HTML takes for a beginning.
        xml.writeCharacters("");
        xml.writeEndElement();
        return this;
    }

    /** A whole element with nothing but a text in it. */
    Html element(String name, String css, String text) throws XMLStreamException {
        return open(name, "class", css).text(text).close();
    }

    /** Writes all that was begun. */
    void flush() throws XMLStreamException {
        xml.flush();
    }
}
