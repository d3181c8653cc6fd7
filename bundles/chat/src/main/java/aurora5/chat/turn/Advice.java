package aurora5.chat.turn;

import aurora5.api.Json;
import aurora5.chat.core.Decision;
import aurora5.chat.core.Effect;
import aurora5.chat.core.Event;
import aurora5.chat.core.Frame;
import aurora5.chat.core.Scene;
import aurora5.chat.course.Course;
import aurora5.json.DocumentException;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What a model made of a message: words, or a wish. Where it made nothing of it, rules have to. */
record Advice(Scene scene) {
  Decision given(Event event) {
    Optional<Frame> frame = scene.state().frame();
    if (frame.isPresent() && frame.get() instanceof Frame.Filling filling) {
      return answer(filling, event);
    } else if (event instanceof Event.Worded worded && !worded.text().isBlank()) {
      return scene.answer(worded.text(), List.of(), worded.model());
    } else if (event instanceof Event.Wanted wanted) {
      return Course.on(scene, wanted.workflow(), course -> wish(course, wanted));
    }
    return scene.then(new Effect.Guess(scene.said().text()));
  }

  /** Of what is being filled in nothing else is taken than what is asked for there. */
  private Decision answer(Frame.Filling filling, Event event) {
    String key = filling.workflow();
    Optional<JsonNode> arguments =
        event instanceof Event.Wanted wanted && wanted.workflow().equals(key)
            ? arguments(wanted.arguments())
            : Optional.empty();
    return Course.on(scene, key, course -> course.understood(filling, arguments));
  }

  private Decision wish(Course course, Event.Wanted wanted) {
    return arguments(wanted.arguments())
        .map(course::begin)
        .orElseGet(() -> course.begin(scene.said().text()));
  }

  /** Empty if a model wrote what is no object. */
  private static Optional<JsonNode> arguments(Json written) {
    try {
      return Optional.of(Documents.parse(written)).filter(JsonNode::isObject);
    } catch (DocumentException e) {
      return Optional.empty();
    }
  }
}
