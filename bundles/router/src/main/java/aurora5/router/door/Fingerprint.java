package aurora5.router.door;

import aurora5.api.run.StartRun;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/** Tells whether two wishes are the same, however their documents are spaced and ordered. */
final class Fingerprint {
  private Fingerprint() {}

  /** 64 hex digits over everything but the idempotency key and what triggered it. */
  static String of(StartRun wish, JsonNode input) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    all.add(wish.workflow()).add(sorted(input)).add(wish.priority());
    all.add(wish.userId().orElse(null));
    all.add(wish.label().orElse(null));
    all.add(wish.notBefore().map(Object::toString).orElse(null));
    return sha256(Documents.json(all).text());
  }

  private static JsonNode sorted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      var names = new TreeSet<String>();
      object.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> copy.set(name, sorted(object.get(name))));
      return copy;
    } else if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> copy.add(sorted(item)));
      return copy;
    }
    return node;
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
