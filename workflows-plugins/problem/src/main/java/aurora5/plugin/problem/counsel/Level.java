package aurora5.plugin.problem.counsel;

import aurora5.api.Text;
import aurora5.api.workflow.Says;
import aurora5.plugin.problem.topic.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One of the five levels at which a worry is looked at. Immutable.
 *
 * @param answer what the person said to it; empty if nothing yet
 * @param choices what may be answered, for the level that asks for a pattern
 */
public record Level(
    @Says(ko = "단계", en = "level") int level,
    @Says(ko = "질문", en = "question") Text question,
    @Says(ko = "답", en = "answer") String answer,
    @Says(ko = "고를 수 있는 답", en = "possible answers") List<Text> choices) {
  private static final List<Text> QUESTIONS =
      List.of(
          new Text("무슨 일이 있었나요?", "What happened?"),
          new Text("구체적으로 어떤 상황인가요?", "What exactly is the situation?"),
          new Text("주로 언제 되풀이되나요?", "When does it mostly repeat itself?"),
          new Text("지금까지 무엇을 해 보았나요?", "What have you tried so far?"),
          new Text("해결되면 무엇이 달라질까요?", "What would change if it were solved?"));

  public Level {
    choices = List.copyOf(choices);
  }

  /** All five, with the answers there are. */
  public static List<Level> of(Category category, Map<Integer, String> answers) {
    List<Text> choices = Shelf.of(category).line("choice");
    List<Level> levels = new ArrayList<>();
    for (int i = 1; i <= QUESTIONS.size(); i++) {
      levels.add(
          new Level(
              i, QUESTIONS.get(i - 1), answers.getOrDefault(i, ""), i == 3 ? choices : List.of()));
    }
    return List.copyOf(levels);
  }
}
