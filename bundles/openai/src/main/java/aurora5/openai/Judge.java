package aurora5.openai;

import aurora5.api.Text;
import aurora5.api.ai.ModelException;
import aurora5.api.ai.ModelException.Kind;
import aurora5.api.ai.Moderation;
import aurora5.openai.ask.Habits;
import aurora5.openai.ask.Judging;
import aurora5.openai.book.Calls;
import aurora5.openai.line.Failures;
import aurora5.openai.line.Line;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets through what may be worked on. Immutable. */
record Judge(Calls calls, Habits habits) {
  /** How the names of the categories begin: itself, intent and instructions. */
  private static final String SELF_HARM = "self-harm";

  /** How servers other than the vendor's say that they judge nothing. */
  private static final Set<Kind> NO_JUDGE =
      EnumSet.of(Kind.UNSUPPORTED, Kind.UNKNOWN_MODEL, Kind.BAD_REQUEST, Kind.MISFIT);

  /**
   * @throws ModelException if the text must not be worked on, or could not be judged by a server
   *     that judges
   */
  void pass(Line line, String text) throws InterruptedException {
    Optional<List<Moderation>> verdicts =
        text.isBlank() ? Optional.empty() : verdicts(line, List.of(text));
    if (verdicts.isEmpty()) {
      return;
    }
    Moderation moderation = verdicts.get().get(0);
    if (moderation.categories().stream().anyMatch(why -> why.startsWith(SELF_HARM))) {
      throw Failures.of(Kind.SELF_HARM, "");
    }
    if (moderation.flagged()) {
      String why = String.join(", ", moderation.categories());
      throw new ModelException(
          Kind.FLAGGED,
          new Text(
              "입력한 글에 다룰 수 없는 내용이 있습니다(%s).".formatted(why),
              "What was written must not be worked on (%s).".formatted(why)),
          null);
    }
  }

  /**
   * One for each text, in order, by one call; empty if the server judges nothing, or is not to.
   *
   * @throws ModelException if a server that judges could not
   */
  Optional<List<Moderation>> verdicts(Line line, List<String> texts) throws InterruptedException {
    if (!line.setup().moderate() || habits.lacks(line.setup().base(), Habits.Part.MODERATION)) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(line, texts));
    } catch (ModelException e) {
      if (line.setup().base().vendor() || !NO_JUDGE.contains(e.kind())) {
        throw e;
      }
      if (texts.size() > 1) {
        return oneByOne(line, texts);
      }
      habits.noteLack(line.setup().base(), Habits.Part.MODERATION);
      return Optional.empty();
    }
  }

  /** Not every server takes several at once. */
  private Optional<List<Moderation>> oneByOne(Line line, List<String> texts)
      throws InterruptedException {
    List<Moderation> all = new ArrayList<>();
    for (String text : texts) {
      Optional<List<Moderation>> one = verdicts(line, List.of(text));
      if (one.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(one.get());
    }
    return Optional.of(List.copyOf(all));
  }

  List<Moderation> of(Line line, List<String> texts) throws InterruptedException {
    return calls.make(line.setup(), new Judging(line, texts));
  }
}
