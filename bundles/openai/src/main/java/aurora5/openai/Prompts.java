package aurora5.openai;

import aurora5.api.Text;
import aurora5.api.ai.ModelException;
import aurora5.api.ai.Moderation;
import aurora5.openai.line.Line;
import aurora5.openai.setup.ServerAddress;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges what pictures are to show: a model made it of a person's words. What was judged together
 * with others is remembered, so that nothing is judged again when its picture's turn comes; what is
 * not remembered is. Thread-safe.
 */
final class Prompts {
  private static final int REMEMBERED = 1_000;

  private final Judge judge;
  private final Map<Key, Optional<Text>> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Optional<Text>> eldest) {
              return size() > REMEMBERED;
            }
          });

  private record Key(ServerAddress server, String moderator, String prompt) {}

  Prompts(Judge judge) {
    this.judge = judge;
  }

  /**
   * For each, in order, why it must not be painted; empty if nothing speaks against it, or if the
   * server judges nothing.
   *
   * @throws ModelException if a server that judges could not
   */
  List<Optional<Text>> objections(Line line, List<String> prompts) throws InterruptedException {
    Map<String, Optional<Text>> objections = new HashMap<>();
    for (String prompt : prompts) {
      Optional<Text> before = known.get(key(line, prompt));
      if (before != null) {
        objections.put(prompt, before);
      }
    }
    List<String> fresh =
        prompts.stream()
            .filter(prompt -> !prompt.isBlank() && !objections.containsKey(prompt))
            .distinct()
            .toList();
    if (!fresh.isEmpty()) {
      judge
          .verdicts(line, fresh)
          .ifPresent(
              verdicts -> {
                for (int i = 0; i < fresh.size(); i++) {
                  Optional<Text> objection = objection(verdicts.get(i));
                  known.put(key(line, fresh.get(i)), objection);
                  objections.put(fresh.get(i), objection);
                }
              });
    }
    return prompts.stream()
        .map(prompt -> objections.getOrDefault(prompt, Optional.empty()))
        .toList();
  }

  private static Key key(Line line, String prompt) {
    return new Key(line.setup().base(), line.setup().models().moderation(), prompt);
  }

  private static Optional<Text> objection(Moderation verdict) {
    if (!verdict.flagged() && verdict.categories().isEmpty()) {
      return Optional.empty();
    }
    String why = String.join(", ", verdict.categories());
    return Optional.of(
        new Text(
            "그림에 담을 수 없는 내용이 있어 그리지 않았습니다(%s).".formatted(why),
            "Not painted: what it was to show has something in it that must not be (%s)."
                .formatted(why)));
  }
}
