package aurora5.http.web;

import aurora5.json.Documents;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** Writes answers to the wire. */
final class Delivery {
  private Delivery() {}

  static void write(Answer answer, HttpServletResponse response) throws IOException {
    if (answer instanceof Answer.Document document) {
      headers(response, document.mediaType());
      response.setCharacterEncoding("UTF-8");
      response.setStatus(document.status());
      document.headers().forEach(response::setHeader);
      byte[] bytes = Documents.mapper().writeValueAsBytes(document.body());
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    } else if (answer instanceof Answer.Content content) {
      send(content, response);
    } else if (answer instanceof Answer.Empty empty) {
      common(response);
      response.setStatus(empty.status());
      empty.headers().forEach(response::setHeader);
    } else {
      throw new IllegalArgumentException("an answer within an answer: " + answer.getClass());
    }
  }

  /** Headers of every answer: nothing here is a page, and nothing is to be kept. */
  static void headers(HttpServletResponse response, String mediaType) {
    common(response);
    response.setContentType(mediaType);
  }

  private static void common(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    response.setHeader("Cache-Control", "no-store");
  }

  private static void send(Answer.Content content, HttpServletResponse response)
      throws IOException {
    try (InputStream bytes = content.bytes()) {
      headers(response, content.mediaType());
      content.headers().forEach(response::setHeader);
      response.setContentLengthLong(content.length());
      bytes.transferTo(response.getOutputStream());
    }
  }
}
