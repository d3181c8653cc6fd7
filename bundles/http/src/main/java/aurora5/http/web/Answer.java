package aurora5.http.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.AsyncContext;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** What a handler gives back. */
public sealed interface Answer {
  static Answer ok(JsonNode body) {
    return new Document(200, Map.of(), "application/json", body);
  }

  /** Accepted, and where to look for it. */
  static Answer accepted(String location, JsonNode body) {
    return new Document(202, Map.of("Location", location), "application/json", body);
  }

  static Answer later(CompletionStage<? extends Answer> answer) {
    return new Later(answer);
  }

  record Document(int status, Map<String, String> headers, String mediaType, JsonNode body)
      implements Answer {}

  /** The stream is closed when it has been sent. */
  record Content(Map<String, String> headers, String mediaType, long length, InputStream bytes)
      implements Answer {}

  /** Comes when it comes; no thread waits. */
  record Later(CompletionStage<? extends Answer> answer) implements Answer {}

  /** Takes over the response, whose headers are set. */
  record Stream(String mediaType, Consumer<AsyncContext> opening) implements Answer {}

  /** Nothing but a status. */
  record Empty(int status, Map<String, String> headers) implements Answer {}
}
