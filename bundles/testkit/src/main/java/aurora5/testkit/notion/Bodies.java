package aurora5.testkit.notion;

import aurora5.json.Documents;
import aurora5.testkit.notion.workspace.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a request carries. Pure. */
final class Bodies {
  static final int LARGEST_FILE = 32 << 20;

  private static final int LARGEST = 500 * 1024;
  private static final Pattern FILE_HEAD =
      Pattern.compile("(?i)content-disposition:[^\r\n]*filename[^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n");
  private static final Pattern TYPE = Pattern.compile("(?i)content-type: ([^\r\n]+)");

  private Bodies() {}

  /**
   * @throws Refusal if Notion would not read it
   */
  static JsonNode read(String type, byte[] bytes) {
    if (type.startsWith("multipart/form-data")) {
      return file(bytes);
    }
    if (bytes.length > LARGEST) {
      throw Refusal.plain(413, "validation_error", "The body is larger than 500 KB.");
    }
    if (bytes.length == 0) {
      return MissingNode.getInstance();
    }
    try {
      return Documents.parse(bytes, LARGEST);
    } catch (RuntimeException e) {
      throw Refusal.plain(400, "invalid_json", "Error parsing JSON body.");
    }
  }

  /** Of a file only its size and type matter. */
  private static JsonNode file(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Matcher head = FILE_HEAD.matcher(text);
    if (!head.find()) {
      throw Refusal.plain(400, "validation_error", "There is no file in the form.");
    }
    Matcher type = TYPE.matcher(head.group());
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("content_type", type.find() ? type.group(1) : "");
    return body.put("content_length", text.lastIndexOf("\r\n--") - head.end());
  }

  static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new LinkedHashMap<>();
    if (raw != null) {
      for (String pair : raw.split("&")) {
        String[] both = pair.split("=", 2);
        query.put(decoded(both[0]), decoded(both.length > 1 ? both[1] : ""));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
