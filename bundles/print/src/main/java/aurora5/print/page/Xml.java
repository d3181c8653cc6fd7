package aurora5.print.page;

import aurora5.api.Text;
import aurora5.api.print.PrintException;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML that may name nothing outside itself. Pure. */
public final class Xml {
  private static final ErrorHandler STRICT =
      new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {
          // what is merely unusual can be printed
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
          throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
          throw e;
        }
      };

  private Xml() {}

  /**
   * @throws PrintException if it is not well-formed, or has a document type
   */
  public static Document parse(String text) {
    try {
      DocumentBuilder builder = factory().newDocumentBuilder();
      builder.setErrorHandler(STRICT);
      return builder.parse(new InputSource(new StringReader(text)));
    } catch (SAXParseException e) {
      String place = e.getLineNumber() + ":" + e.getColumnNumber();
      // The parser's own words quote what is written there.
      throw new PrintException(
          new Text(
              "XML로 읽을 수 없습니다(" + place + "): 닫히지 않은 태그나 & < 를 살펴 주세요.",
              "Not well-formed XML at " + place + ": look for an open tag, a bare & or <."));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new PrintException(new Text("XML로 읽을 수 없습니다.", "It cannot be read as XML."), e);
    }
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setXIncludeAware(false);
    return factory;
  }
}
