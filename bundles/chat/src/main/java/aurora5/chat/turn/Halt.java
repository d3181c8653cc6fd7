package aurora5.chat.turn;

import aurora5.api.Text;
import aurora5.api.chat.Reply.Kind;
import aurora5.api.run.Reply;
import aurora5.api.run.RunView;
import aurora5.chat.core.Decision;
import aurora5.chat.core.Effect;
import aurora5.chat.core.Frame;
import aurora5.chat.core.Ongoing;
import aurora5.chat.core.Scene;
import aurora5.chat.hear.Assent;
import aurora5.chat.hear.Order;
import aurora5.chat.hear.Pick;
import aurora5.chat.say.Outcomes;
import aurora5.chat.say.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a person stops a run of theirs: which one, a clear yes, and the order. Pure; of one turn. */
record Halt(Scene scene) {
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  /** The person wants it. */
  Decision begin() {
    List<RunView> open = scene.said().ongoing().stream().map(Ongoing::run).toList();
    Optional<String> named = Order.run(scene.said().text());
    if (named.isPresent()) {
      return open.stream()
          .filter(run -> run.id().equals(named.get()))
          .findFirst()
          .map(run -> ask(List.of(run)))
          .orElseGet(() -> scene.then(new Effect.Find(named.get())));
    }
    if (open.isEmpty()) {
      boolean talking = scene.state().frame().isPresent();
      return say(Kind.ANSWER, talking ? Phrases.NOTHING_RUNS : Phrases.NOTHING_OPEN);
    }
    return ask(open);
  }

  /** The run that was named, which this conversation has not begun, or which has ended. */
  Decision found(Optional<RunView> run) {
    if (run.isEmpty()) {
      return say(Kind.ANSWER, Phrases.NO_SUCH_RUN);
    }
    boolean theirs =
        scene.state().knows(run.get().id())
            || scene.said().userId().isPresent()
                && scene.said().userId().equals(run.get().userId());
    if (!theirs) {
      return say(Kind.ANSWER, Phrases.NOT_YOURS);
    }
    return run.get().status().ended() ? say(Kind.ANSWER, Phrases.ENDED) : ask(List.of(run.get()));
  }

  private Decision ask(List<RunView> runs) {
    String aside =
        scene.state().frame().isPresent() ? Phrases.PUT_ASIDE.in(scene.language()) + "\n" : "";
    var outcomes = new Outcomes(scene.language());
    List<String> lines = runs.stream().map(outcomes::line).toList();
    String question =
        lines.size() == 1
            ? lines.get(0) + "\n" + sure()
            : Phrases.WHICH_RUN.in(scene.language()) + numbered(lines);
    return ask(runs.stream().map(RunView::id).toList(), aside + question);
  }

  private static String numbered(List<String> lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> "\n%d. %s".formatted(i + 1, lines.get(i)))
        .collect(Collectors.joining());
  }

  private Decision ask(List<String> runs, String text) {
    Instant until = scene.said().at().plus(GOOD_FOR);
    Scene asking = scene.with(scene.state().with(new Frame.Stopping(runs, until)));
    return runs.size() == 1
        ? asking.answer(Kind.CONFIRM, text, scene.questions().yesOrNo())
        : asking.answer(Kind.CHOOSE, text, runs);
  }

  private String sure() {
    return new Text("이 실행을 멈출까요? '네' 또는 '아니요'로 답해 주세요.", "Shall I stop this run? Answer yes or no.")
        .in(scene.language());
  }

  /** An answer to which one, or to whether to. */
  Decision answered(Frame.Stopping frame, Optional<Order> order) {
    String text = scene.said().text();
    boolean no = order.filter(Order.CANCEL::equals).isPresent() || Assent.of(text) == Assent.NO;
    if (no) {
      return say(Kind.CANCELLED, Phrases.KEPT);
    } else if (frame.runs().size() > 1) {
      return Pick.of(text, frame.runs().stream().map(List::of).toList())
          .map(pick -> frame.runs().get(pick))
          .or(() -> Order.run(text).filter(frame.runs()::contains))
          .map(run -> ask(List.of(run), run + "\n" + sure()))
          .orElseGet(() -> ask(frame.runs(), again(Phrases.WHICH_RUN, frame.runs())));
    }
    boolean yes = order.filter(Order.STOP::equals).isPresent() || Assent.of(text) == Assent.YES;
    if (!yes) {
      return ask(frame.runs(), again(Phrases.YES_OR_NO, frame.runs()));
    } else if (scene.said().at().isAfter(frame.until())) {
      return ask(frame.runs(), again(Phrases.EXPIRED, frame.runs()));
    }
    return scene.then(new Effect.Stop(frame.runs().get(0)));
  }

  private String again(Text lead, List<String> runs) {
    return lead.in(scene.language())
        + (runs.size() == 1 ? "\n" + runs.get(0) + "\n" + sure() : numbered(runs));
  }

  /** What became of the order. */
  Decision obeyed(Reply reply) {
    if (reply instanceof Reply.Unavailable unavailable) {
      // Nothing has changed: another yes tries again.
      return scene.answer(
          Kind.FAILED, unavailable.message().in(scene.language()), scene.questions().yesOrNo());
    } else if (reply instanceof Reply.Refused refused) {
      return say(Kind.ANSWER, refused.message());
    } else if (reply instanceof Reply.Done) {
      return say(Kind.ANSWER, Phrases.STOPPED);
    }
    return say(Kind.ANSWER, Phrases.NO_SUCH_RUN);
  }

  private Decision say(Kind kind, Text text) {
    boolean ours = scene.state().frame().filter(Frame.Stopping.class::isInstance).isPresent();
    Scene free = ours ? scene.with(scene.state().withoutFrame()) : scene;
    return free.answer(kind, text.in(scene.language()), List.of());
  }
}
