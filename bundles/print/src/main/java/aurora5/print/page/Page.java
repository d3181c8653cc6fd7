package aurora5.print.page;

import aurora5.api.Text;
import aurora5.api.print.PrintException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * HTML that was looked through: only what may be printed, every word legible. For one thread.
 *
 * @param pictures the names of those that it shows
 */
public record Page(Document document, Set<String> pictures) {
  private static final Set<String> TAGS =
      Set.of(
          "html",
          "head",
          "meta",
          "title",
          "style",
          "body",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "div",
          "span",
          "p",
          "br",
          "hr",
          "h1",
          "h2",
          "h3",
          "h4",
          "strong",
          "em",
          "b",
          "i",
          "small",
          "blockquote",
          "figure",
          "figcaption",
          "img",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td");
  private static final Set<String> ATTRIBUTES =
      Set.of("class", "id", "lang", "alt", "src", "colspan", "rowspan");
  private static final Map<String, Set<String>> MORE =
      Map.of("meta", Set.of("charset", "name", "content"));

  /** Long words, such as an address, are broken rather than cut off. */
  private static final String HOUSE_STYLE = "html{word-wrap:break-word;font-family:'Gowun Dodum'}";

  /**
   * @throws PrintException if there is something in it that is not printed
   */
  public static Page of(String html) {
    Document document = Xml.parse(withoutDoctype(html));
    Element root = document.getDocumentElement();
    if (!root.getTagName().equals("html") || root.getAttribute("lang").isBlank()) {
      throw new PrintException(
          new Text(
              "인쇄할 글은 lang이 있는 <html>로 시작해야 합니다.", "A paper begins with <html> that has a lang."));
    }
    var pictures = new LinkedHashSet<String>();
    look(root, pictures);
    NodeList titles = root.getElementsByTagName("title");
    NodeList heads = root.getElementsByTagName("head");
    if (heads.getLength() != 1
        || titles.getLength() != 1
        || titles.item(0).getTextContent().isBlank()) {
      throw new PrintException(
          new Text(
              "인쇄할 글에는 <head>와 <title>이 하나씩 있어야 합니다.", "A paper has one <head> and one <title>."));
    }
    Element style = document.createElement("style");
    style.setTextContent(HOUSE_STYLE);
    heads.item(0).insertBefore(style, heads.item(0).getFirstChild());
    return new Page(document, Set.copyOf(pictures));
  }

  private static String withoutDoctype(String html) {
    String text = html.strip();
    return text.regionMatches(true, 0, "<!doctype html>", 0, 15) ? text.substring(15) : text;
  }

  private static void look(Element element, Set<String> pictures) {
    String tag = element.getTagName();
    if (!TAGS.contains(tag)) {
      throw refused("<" + tag + ">");
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      String name = element.getAttributes().item(i).getNodeName();
      if (!ATTRIBUTES.contains(name) && !MORE.getOrDefault(tag, Set.of()).contains(name)) {
        throw refused(name + "=\"\"");
      }
    }
    if (element.getAttribute("name").equals("description")) {
      element.setAttribute("name", "subject"); // as a PDF calls it
    }
    if (tag.equals("img")) {
      pictures.add(element.getAttribute("src"));
      element.setAttribute("alt", Legible.of(element.getAttribute("alt")));
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        look(inner, pictures);
      } else if (child.getNodeType() == Node.TEXT_NODE && !tag.equals("style")) {
        child.setNodeValue(Legible.of(child.getNodeValue()));
      }
    }
  }

  private static PrintException refused(String what) {
    return new PrintException(
        new Text("인쇄할 글에 쓸 수 없습니다: " + what, "Not to be used on a paper: " + what));
  }

  /** Every character on it, those of its title included. */
  public IntStream characters() {
    return document.getDocumentElement().getTextContent().codePoints();
  }

  /** Gives its pictures other names. */
  public void rename(UnaryOperator<String> names) {
    NodeList images = document.getElementsByTagName("img");
    for (int i = 0; i < images.getLength(); i++) {
      Element image = (Element) images.item(i);
      image.setAttribute("src", names.apply(image.getAttribute("src")));
    }
  }
}
