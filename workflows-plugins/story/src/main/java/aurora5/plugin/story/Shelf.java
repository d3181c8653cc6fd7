package aurora5.plugin.story;

import aurora5.api.Text;
import aurora5.api.artifact.Artifact;
import aurora5.api.step.Failure;
import aurora5.api.step.Outcome;
import aurora5.api.step.Step;
import aurora5.plugin.story.SavedStory.Frame;
import aurora5.plugin.story.SavedStory.SavedPage;
import aurora5.plugin.story.book.Book;
import aurora5.plugin.story.book.BookHtml;
import aurora5.plugin.story.book.BookJson;
import aurora5.plugin.story.book.Leaf;
import aurora5.plugin.story.tale.StoryText.PageText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts text and pictures together and keeps them. Stateless. */
final class Shelf {
  private static final Text NOT_WANTED =
      new Text("그림 없이 만든 이야기입니다.", "The story was ordered without pictures.");

  private Shelf() {}

  static SavedStory save(
      Step step, Order order, Written written, List<Outcome<Drawn>> drawn, Printed printed) {
    Book book = book(step, order, written, drawn);
    Optional<Text> reason = reason(written, drawn, printed);
    return new SavedStory(
        book.storyId(),
        book.title(),
        book.leaves().stream()
            .map(
                leaf ->
                    new SavedPage(
                        leaf.page(),
                        leaf.title(),
                        leaf.text(),
                        picture(leaf.page(), drawn),
                        leaf.missing()))
            .toList(),
        new Frame(
            Sheet.FRAME, book.frame().title(), picture(Sheet.FRAME, drawn), book.frame().missing()),
        keep(step, "story.html", "text/html; charset=utf-8", new BookHtml(book).document()),
        keep(step, "story.json", "application/json", new BookJson(book).document()),
        printed.pdf(),
        printed.missing(),
        written.model(),
        written.cached(),
        reason.isPresent(),
        reason);
  }

  static Book book(Step step, Order order, Written written, List<Outcome<Drawn>> drawn) {
    List<PageText> pages = written.text().pages();
    return new Book(
        "story_" + step.runId(),
        written.text().title(),
        order.child(),
        IntStream.rangeClosed(1, pages.size())
            .mapToObj(
                page -> leaf(page, pages.get(page - 1).title(), pages.get(page - 1).text(), drawn))
            .toList(),
        leaf(Sheet.FRAME, Sheet.caption(order.child()), "", drawn),
        written.model(),
        drawn.stream().flatMap(o -> o.ifDone().stream()).map(Drawn::model).distinct().toList());
  }

  private static Leaf leaf(int page, String title, String text, List<Outcome<Drawn>> drawn) {
    Optional<String> picture = picture(page, drawn).map(Artifact::name);
    return new Leaf(page, title, text, picture, missing(page, drawn));
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
        ? Optional.of(notPainted(failed.failure()))
        : Optional.empty();
  }

  /** What must not be painted says so itself. */
  private static Text notPainted(Failure failure) {
    int attempts = failure.attempts();
    return failure.kind().isRefusal()
        ? Text.ofLines(failure.message())
        : new Text(
            "그림을 " + attempts + "번 청했지만 받지 못했습니다. 이 자리는 비워 둡니다.",
            "The picture could not be painted in "
                + attempts
                + " attempts; its place stays empty.");
  }

  /** Why the book is less than it could be: the text first, then a picture, then the print. */
  private static Optional<Text> reason(
      Written written, List<Outcome<Drawn>> drawn, Printed printed) {
    Stream<Optional<Text>> pictures =
        drawn.stream()
            .map(
                outcome ->
                    outcome instanceof Outcome.Failed<Drawn> failed
                        ? Optional.of(notPainted(failed.failure()))
                        : outcome.ifDone().flatMap(Drawn::reason));
    return Stream.of(Stream.of(written.reason()), pictures, Stream.of(printed.missing()))
        .flatMap(reasons -> reasons)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
