package aurora5.plugin.story;

import aurora5.api.Text;
import aurora5.api.ai.PictureAsk;
import aurora5.plugin.story.tale.Child;
import aurora5.plugin.story.tale.Register;
import aurora5.plugin.story.tale.Scenes;
import aurora5.plugin.story.tale.StoryText;
import aurora5.plugin.story.tale.StoryText.PageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A picture to be painted: of a page, or the empty frame after the last one. Immutable.
 *
 * @param order key of the order it belongs to
 * @param objection why it must not be painted; empty if nothing is known to speak against it
 */
public record Sheet(String order, int page, PictureAsk ask, Optional<Text> objection) {
  static final int FRAME = StoryText.PAGES + 1;
  static final String CAPTION = "다음 이야기는 네가 그려 줘";

  private Sheet(String order, int page, PictureAsk ask) {
    this(order, page, ask, Optional.empty());
  }

  Sheet with(Optional<Text> known) {
    return new Sheet(order, page, ask, known);
  }

  /** Under the empty frame. */
  static String caption(Child child) {
    return Register.of(child.age()) == Register.GROWN ? "다음 이야기는 당신이 그려 주세요" : CAPTION;
  }

  /** None if the story is to go without. */
  static List<Sheet> of(Written written, Order order) {
    Child child = order.child();
    if (!child.pictures()) {
      return List.of();
    }
    var scenes = new Scenes(child);
    var sheets = new ArrayList<Sheet>();
    for (int page = 1; page < FRAME; page++) {
      PageText text = written.text().pages().get(page - 1);
      long seed = child.seed() * 31 + page;
      sheets.add(
          new Sheet(
              order.key(),
              page,
              new PictureAsk(text.picture(), text.title(), scenes.hints(page), seed)));
    }
    sheets.add(
        new Sheet(
            order.key(),
            FRAME,
            new PictureAsk(
                "An empty picture frame on soft paper, a pencil beside it, for a child to fill.",
                caption(child),
                scenes.frameHints(),
                child.seed())));
    return List.copyOf(sheets);
  }

  /** Under which it is remembered: of another text, the same page has another picture. */
  String key() {
    return name() + "-" + Order.hash(ask.prompt()).substring(0, 32);
  }

  /**
   * Under which its picture is kept, whoever made it: so what replaces a picture has its name. The
   * kind of the file is told by its media type.
   */
  String name() {
    return page == FRAME ? "frame" : String.format(Locale.ROOT, "page-%02d", page);
  }
}
