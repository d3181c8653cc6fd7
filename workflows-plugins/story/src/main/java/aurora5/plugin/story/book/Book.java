package aurora5.plugin.story.book;

import aurora5.plugin.story.tale.Child;
import java.util.List;

/**
 * What a reader sees. Immutable.
 *
 * @param frame the empty picture after the last page
 * @param painters who painted the pictures; empty if nobody did
 */
public record Book(
    String storyId,
    String title,
    Child child,
    List<Leaf> leaves,
    Leaf frame,
    String writer,
    List<String> painters) {
  public Book {
    leaves = List.copyOf(leaves);
    painters = List.copyOf(painters);
  }
}
