package aurora5.plugin.story;

import aurora5.api.Text;
import aurora5.api.artifact.Artifact;
import java.util.List;
import java.util.Optional;

/**
 * The finished book. Immutable.
 *
 * @param frame the empty picture after the last page
 * @param book the whole as a page for the browser; {@code data}: the same for machines
 * @param pdf the same as a book to be printed; {@code pdfMissing}: why there is none
 * @param model who wrote the text
 * @param cached whether the text was written for the same request before
 * @param degraded whether text or a picture is less than a model's, or something is missing; {@code
 *     reason} says why
 */
public record SavedStory(
    String storyId,
    String title,
    List<SavedPage> pages,
    Frame frame,
    Artifact book,
    Artifact data,
    Optional<Artifact> pdf,
    Optional<Text> pdfMissing,
    String model,
    boolean cached,
    boolean degraded,
    Optional<Text> reason) {
  /** A page; a picture that is missing stays visible in its place with its reason. Immutable. */
  public record SavedPage(
      int page,
      String title,
      String text,
      Optional<Artifact> picture,
      Optional<Text> pictureMissing) {}

  /** Page 11. Immutable. */
  public record Frame(
      int page, String caption, Optional<Artifact> picture, Optional<Text> pictureMissing) {}

  public SavedStory {
    pages = List.copyOf(pages);
  }
}
