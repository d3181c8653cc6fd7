package aurora5.plugin.story;

import aurora5.api.Text;
import aurora5.api.artifact.Artifact;
import aurora5.api.step.Outcome;
import aurora5.api.step.Step;
import aurora5.plugin.story.SavedStory.Frame;
import aurora5.plugin.story.SavedStory.SavedPage;
import aurora5.plugin.story.tale.Child;
import aurora5.plugin.story.tale.StoryText;
import aurora5.plugin.story.tale.StoryText.PageText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Binds text and pictures into a book and keeps it. Stateless. */
final class Shelf {
  private static final Text NOT_WANTED =
      new Text("그림 없이 만든 이야기입니다.", "The story was ordered without pictures.");

  private Shelf() {}

  static SavedStory save(Step step, Child child, Written written, List<Outcome<Drawn>> drawn) {
    var pages = new ArrayList<SavedPage>();
    for (int page = 1; page <= StoryText.PAGES; page++) {
      PageText text = written.text().pages().get(page - 1);
      pages.add(
          new SavedPage(
              page, text.title(), text.text(), picture(page, drawn), missing(page, drawn)));
    }
    var frame =
        new Frame(
            Sheet.FRAME, Sheet.CAPTION, picture(Sheet.FRAME, drawn), missing(Sheet.FRAME, drawn));
    String storyId = "story_" + step.runId();
    var leaf = new Leaf(storyId, written.text().title(), pages, frame);
    Optional<Text> reason = reason(written, drawn);
    return new SavedStory(
        storyId,
        leaf.title(),
        pages,
        frame,
        keep(step, "story.html", "text/html; charset=utf-8", new BookHtml(leaf).document()),
        keep(
            step, "story.json", "application/json", new BookJson(leaf, written.model()).document()),
        written.model(),
        reason.isPresent(),
        reason);
  }

  private static Artifact keep(Step step, String name, String mediaType, String content) {
    return step.artifacts().save(name, mediaType, content.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Artifact> picture(int page, List<Outcome<Drawn>> drawn) {
    return drawn.isEmpty() ? Optional.empty() : drawn.get(page - 1).ifDone().map(Drawn::picture);
  }

  private static Optional<Text> missing(int page, List<Outcome<Drawn>> drawn) {
    if (drawn.isEmpty()) {
      return Optional.of(NOT_WANTED);
    }
    return drawn.get(page - 1) instanceof Outcome.Failed<Drawn> failed
        ? Optional.of(notPainted(failed.failure().attempts()))
        : Optional.empty();
  }

  private static Text notPainted(int attempts) {
    return new Text(
        "그림을 " + attempts + "번 청했지만 받지 못했습니다. 이 자리는 비워 둡니다.",
        "The picture could not be painted in " + attempts + " attempts; its place stays empty.");
  }

  /** Why the book is less than it could be: the text first, then the first such picture. */
  private static Optional<Text> reason(Written written, List<Outcome<Drawn>> drawn) {
    Stream<Optional<Text>> pictures =
        drawn.stream()
            .map(
                outcome ->
                    outcome instanceof Outcome.Failed<Drawn> failed
                        ? Optional.of(notPainted(failed.failure().attempts()))
                        : outcome.ifDone().flatMap(Drawn::reason));
    return Stream.concat(Stream.of(written.reason()), pictures)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
