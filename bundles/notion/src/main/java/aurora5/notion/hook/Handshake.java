package aurora5.notion.hook;

import aurora5.api.Json;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a handshake left. Immutable; its text holds no secret.
 *
 * @param token that events are signed with
 * @param proven whether an event has come that was
 */
record Handshake(String token, boolean proven) {
  Json json() {
    return Documents.json(
        Documents.mapper().createObjectNode().put("token", token).put("proven", proven));
  }

  static Handshake of(Json json) {
    JsonNode node = Documents.parseOwn(json);
    return new Handshake(node.path("token").asText(), node.path("proven").asBoolean());
  }

  @Override
  public String toString() {
    return "Handshake[proven=" + proven + "]";
  }
}
