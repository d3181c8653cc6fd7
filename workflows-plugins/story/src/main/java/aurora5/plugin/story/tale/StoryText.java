package aurora5.plugin.story.tale;

import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Says;
import java.util.List;

/** A story of ten pages, as a model or the template writes it. Immutable. */
@Says(ko = "열 쪽으로 이어지는 그림책 이야기", en = "a picture-book story of ten connected pages")
public record StoryText(
    @Says(ko = "책 제목", en = "title of the book, in Korean") @Limits(min = 1, max = 200)
        String title,
    @Says(ko = "쪽", en = "the ten pages, in order") @Limits(min = 10, max = 10)
        List<PageText> pages) {
  public static final int PAGES = 10;

  /** One page of it. Immutable. */
  public record PageText(
      @Says(ko = "쪽 제목", en = "short title of the page, in Korean") @Limits(min = 1, max = 200)
          String title,
      @Says(ko = "본문", en = "two to four sentences in one or two paragraphs, in Korean")
          @Limits(min = 1, max = 5000)
          String text,
      @Says(ko = "그림 설명", en = "what the picture shows, in English, at most 50 words")
          @Limits(min = 1, max = 1000)
          String picture) {}

  public StoryText {
    pages = List.copyOf(pages);
  }

  /**
   * @throws IllegalStateException if it is no book of ten written pages
   */
  public StoryText complete() {
    if (pages.size() != PAGES) {
      throw new IllegalStateException("a story has " + PAGES + " pages, this one " + pages.size());
    }
    for (int i = 0; i < PAGES; i++) {
      if (pages.get(i).text().isBlank() || pages.get(i).title().isBlank()) {
        throw new IllegalStateException("page " + (i + 1) + " of the story is empty");
      }
    }
    return this;
  }
}
