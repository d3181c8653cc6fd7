package aurora5.distribution.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What Aurora answered. Immutable. */
public record Answer(int status, HttpHeaders headers, String body) {
  static Answer of(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  public JsonNode json() {
    try {
      return Client.JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + this, e);
    }
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** This answer, if its status is the one expected. */
  public Answer expect(int expected) {
    if (status != expected) {
      throw new AssertionError("expected " + expected + ", got " + this);
    }
    return this;
  }

  @Override
  public String toString() {
    return status + " " + header("Content-Type") + " " + body;
  }
}
