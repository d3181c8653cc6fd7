package aurora5.http.web;

import aurora5.api.Text;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One request, as a handler sees it. For one thread at a time. */
public final class Call {
  private final HttpServletRequest request;
  private final Map<String, String> variables;

  Call(HttpServletRequest request, Map<String, String> variables) {
    this.request = request;
    this.variables = variables;
  }

  /** What a segment in braces stands for. */
  public String variable(String name) {
    return variables.get(name);
  }

  /** A parameter of the query; empty if it is not there or has no value. */
  public Optional<String> query(String name) {
    return Queries.value(request.getQueryString(), name);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeader(name)).filter(value -> !value.isBlank());
  }

  public Locale locale() {
    return Languages.of(request);
  }

  public String path() {
    return request.getRequestURI();
  }

  /**
   * The body as JSON; an empty one is an empty object.
   *
   * @throws Refusal 413 if it is too large
   * @throws aurora5.json.DocumentException if it is no acceptable JSON
   */
  public JsonNode body() throws IOException {
    return body(Documents.MAX_DOCUMENT);
  }

  /** The same, of at most that many bytes. */
  public JsonNode body(int limit) throws IOException {
    byte[] bytes = bytes(limit);
    return bytes.length == 0
        ? JsonNodeFactory.instance.objectNode()
        : Documents.parse(bytes, limit);
  }

  /**
   * The body as it came.
   *
   * @throws Refusal 413 if it is too large
   */
  public byte[] bytes(int limit) throws IOException {
    if (request.getContentLengthLong() > limit) {
      throw tooLarge(limit);
    }
    byte[] bytes = request.getInputStream().readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw tooLarge(limit);
    }
    return bytes;
  }

  /**
   * @throws Refusal 400 if the path is not encoded as paths are
   */
  static List<String> segments(HttpServletRequest request) {
    try {
      return Arrays.stream(request.getRequestURI().substring(1).split("/", -1))
          .map(Call::decoded)
          .toList();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw Refusal.of(400, new Text("경로를 읽을 수 없습니다", "The path is not encoded as paths are"));
    }
  }

  private static String decoded(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The rest of the body is not read: the connection has to go. */
  private static Refusal tooLarge(int limit) {
    int kib = limit / 1024;
    String most = kib >= 1024 ? kib / 1024 + " MB" : kib + " KB";
    return Refusal.of(
            413,
            new Text("본문이 너무 큽니다 (최대 " + most + ")", "The body is too large; " + most + " at most"))
        .with("Connection", "close");
  }
}
