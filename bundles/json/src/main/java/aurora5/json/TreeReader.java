package aurora5.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/** Reads one whole document into a tree. Thread-safe. */
final class TreeReader {
  private final ObjectReader reader;

  TreeReader(ObjectMapper mapper) {
    this.reader = mapper.readerFor(JsonNode.class).with(new FiniteNumbers());
  }

  JsonNode read(String text) {
    try {
      var tree = reader.readTree(text);
      if (tree.isMissingNode()) {
        throw Refusals.empty();
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw Refusals.of(e);
    }
  }
}
