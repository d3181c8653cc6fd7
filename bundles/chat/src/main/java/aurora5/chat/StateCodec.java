package aurora5.chat;

import aurora5.api.Json;
import aurora5.chat.core.Exchange;
import aurora5.chat.core.Frame;
import aurora5.chat.core.Job;
import aurora5.chat.core.State;
import aurora5.json.Documents;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes a conversation as JSON and reads it back. Stateless. */
final class StateCodec {
  private static final Map<String, Class<? extends Frame>> FRAMES =
      Map.of(
          "choosing", Frame.Choosing.class,
          "filling", Frame.Filling.class,
          "confirming", Frame.Confirming.class,
          "stopping", Frame.Stopping.class,
          "starting", Frame.Starting.class);

  private StateCodec() {}

  /** A state as it is kept: the frame with its kind beside it. */
  private record Kept(
      String language,
      long turn,
      Optional<String> open,
      Optional<JsonNode> frame,
      List<Job> jobs,
      List<Exchange> recent) {}

  static Json write(State state) {
    Optional<String> kind =
        state.frame().map(frame -> frame.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    Optional<JsonNode> frame = state.frame().map(Documents.mapper()::<ObjectNode>valueToTree);
    var kept =
        new Kept(
            state.language().getLanguage(),
            state.turn(),
            kind,
            frame,
            state.jobs(),
            state.recent());
    return Documents.json(Documents.mapper().valueToTree(kept));
  }

  /**
   * @throws IllegalArgumentException if it is not what was written
   */
  static State read(Json json) {
    try {
      Kept kept = Documents.mapper().treeToValue(Documents.parseOwn(json), Kept.class);
      Optional<Frame> frame = Optional.empty();
      if (kept.open().isPresent() && kept.frame().isPresent()) {
        Class<? extends Frame> kind = FRAMES.get(kept.open().get());
        frame = Optional.of(Documents.mapper().treeToValue(kept.frame().get(), kind));
      }
      Locale language = Locale.forLanguageTag(kept.language());
      return new State(language, kept.turn(), frame, kept.jobs(), kept.recent());
    } catch (JsonProcessingException | RuntimeException e) {
      // Without its message, which may quote a person.
      throw new IllegalArgumentException("no conversation: " + e.getClass().getSimpleName());
    }
  }
}
