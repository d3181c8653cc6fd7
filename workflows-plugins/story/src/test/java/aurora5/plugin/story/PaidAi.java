package aurora5.plugin.story;

import aurora5.api.Text;
import aurora5.api.ai.Ai;
import aurora5.api.ai.Answer;
import aurora5.api.ai.Picture;
import aurora5.api.ai.PictureAsk;
import aurora5.api.ai.WriteAsk;
import aurora5.offline.TemplateModel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A model whose every call costs, as far as the plugin can tell; what it says is a template's. */
final class PaidAi implements Ai {
  final List<String> written = new CopyOnWriteArrayList<>();
  final List<String> painted = new CopyOnWriteArrayList<>();

  static final Text OBJECTION = new Text("그릴 수 없습니다(violence).", "not to be painted (violence)");

  final List<Integer> judged = new CopyOnWriteArrayList<>();

  /** Which pictures must not be painted. */
  volatile Predicate<PictureAsk> flagged = ask -> false;

  /** Which pictures a template has to draw. */
  volatile Predicate<PictureAsk> drawn = ask -> false;

  volatile boolean composed;

  /** Nothing is written before it is open. */
  volatile CountDownLatch gate = new CountDownLatch(0);

  /** How often it fails before it writes; only one writes at a time then. */
  volatile int breaks;

  private final TemplateModel model = new TemplateModel();

  @Override
  public <R> Answer<R> write(WriteAsk<R> ask) throws InterruptedException {
    written.add(ask.input());
    if (!gate.await(60, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody let it go on");
    }
    if (breaks-- > 0) {
      throw new IllegalStateException("no answer");
    }
    return new Answer<>(model.write(ask), "text-x", less(composed));
  }

  @Override
  public Answer<Picture> picture(PictureAsk ask) {
    painted.add(ask.caption());
    boolean template = drawn.test(ask);
    Picture picture = model.picture(ask);
    return new Answer<>(
        template ? picture : new Picture("image/png", picture.content()),
        template ? "offline-template" : "image-x",
        less(template));
  }

  @Override
  public List<Optional<Text>> objections(List<PictureAsk> asks) {
    judged.add(asks.size());
    return asks.stream()
        .map(ask -> flagged.test(ask) ? Optional.of(OBJECTION) : Optional.<Text>empty())
        .toList();
  }

  private static Optional<Text> less(boolean template) {
    return template ? Optional.of(new Text("준비된 것입니다.", "a template")) : Optional.empty();
  }
}
