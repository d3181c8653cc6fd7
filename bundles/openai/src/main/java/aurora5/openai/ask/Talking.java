package aurora5.openai.ask;

import aurora5.api.ai.ModelException;
import aurora5.api.talk.Talk;
import aurora5.api.talk.Tool;
import aurora5.api.talk.Turn;
import aurora5.openai.book.Bill;
import aurora5.openai.book.Job;
import aurora5.openai.line.Line;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The next turn of a talk. For one call and one thread; once words have come it is not asked again.
 */
public final class Talking implements Job<Reply, Turn.Model> {
  private final Line line;
  private final Habits habits;
  private final Talk talk;
  private final Consumer<String> words;
  private boolean spoken;

  /** What the listener threw: its trouble, not the model's. */
  private @Nullable RuntimeException deaf;

  public Talking(Line line, Habits habits, Talk talk, Consumer<String> words) {
    this.line = line;
    this.habits = habits;
    this.talk = talk;
    this.words = words;
  }

  @Override
  public String kind() {
    return "talk";
  }

  @Override
  public String model() {
    return line.setup().models().talk();
  }

  @Override
  public Reply ask() throws InterruptedException {
    var prompt =
        new Prompt(
            model(),
            talk.instructions(),
            talk.turns(),
            // always in one order, so that the server finds what it knows already
            talk.tools().stream().sorted(Comparator.comparing(Tool::name)).toList(),
            Optional.empty());
    try {
      return new EitherVoice(line, habits).stream(prompt, this::heard);
    } catch (ModelException e) {
      if (deaf != null) {
        throw deaf;
      }
      throw e;
    }
  }

  private void heard(String piece) {
    spoken = true;
    try {
      words.accept(piece);
    } catch (RuntimeException e) {
      deaf = e;
      throw e;
    }
  }

  @Override
  public Bill bill(Reply answer) {
    return answer.bill();
  }

  @Override
  public Turn.Model read(Reply answer) {
    Ends.check(model(), answer);
    return new Turn.Model(answer.text(), answer.wishes(), model(), answer.trace());
  }

  @Override
  public boolean repeatable() {
    return !spoken;
  }
}
