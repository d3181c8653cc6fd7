package aurora5.json;

import aurora5.api.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads and writes JSON trees under one set of limits, so that no room has its own idea of what a
 * safe document is. Thread-safe.
 */
public final class Documents {
  /** Objects and arrays within each other. */
  public static final int MAX_DEPTH = 100;

  /** Characters of a field name. */
  public static final int MAX_NAME = 256;

  /** Characters of a number. */
  public static final int MAX_NUMBER = 64;

  /** Characters of a string. */
  public static final int MAX_STRING = 1 << 20;

  /** Bytes of a document from outside, unless the caller says otherwise. */
  public static final int MAX_DOCUMENT = 2 << 20;

  private static final ObjectMapper OWN = Mappers.forOwnDocuments();
  private static final TreeReader STRICT = new TreeReader(Mappers.forForeignDocuments());
  private static final TreeReader LENIENT = new TreeReader(OWN);

  private Documents() {}

  /**
   * For trees and for a room's own records; takes documents of any size, so outside text belongs
   * into {@code parse}. Never hand it a class of a plugin: it would keep the plugin in memory.
   */
  public static ObjectMapper mapper() {
    return OWN;
  }

  /**
   * A document from outside, of at most {@link #MAX_DOCUMENT} characters.
   *
   * @throws DocumentException if it is no JSON or beyond a limit
   */
  public static JsonNode parse(Json document) {
    if (document.text().length() > MAX_DOCUMENT) {
      throw Refusals.tooLarge(MAX_DOCUMENT);
    }
    return STRICT.read(document.text());
  }

  /**
   * A document that Aurora wrote itself and that may be large. Depth, duplicate keys and the rest
   * of the grammar are checked as always.
   *
   * @throws DocumentException if it is no JSON
   */
  public static JsonNode parseOwn(Json document) {
    return LENIENT.read(document.text());
  }

  /**
   * @param limit bytes
   * @throws DocumentException if it is no JSON in UTF-8 or beyond a limit
   */
  public static JsonNode parse(byte[] document, int limit) {
    if (document.length > limit) {
      throw Refusals.tooLarge(limit);
    }
    return STRICT.read(utf8(document));
  }

  /**
   * Reads no further than one byte past the limit; the caller closes the stream.
   *
   * @param limit bytes
   * @throws DocumentException if it is no JSON in UTF-8 or beyond a limit
   * @throws IOException if the stream fails
   */
  public static JsonNode parse(InputStream document, int limit) throws IOException {
    return parse(document.readNBytes(limit + 1), limit);
  }

  /** The tree as text, without white space. */
  public static Json json(JsonNode node) {
    try {
      return new Json(OWN.writeValueAsString(node));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a tree that is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static String utf8(byte[] bytes) {
    try {
      var text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Refusals.notUtf8();
    }
  }
}
