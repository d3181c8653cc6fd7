package aurora5.notion.text;

import java.util.ArrayList;
import java.util.List;

/** How many blocks go into one request. Pure. */
public final class Portions {
  /** Blocks of a request with all that lies within them; Notion takes 1,000. */
  static final int BLOCKS = 900;

  /** Bytes of a request's blocks; Notion takes 500 KB with all around them. */
  static final int BYTES = 400_000;

  private Portions() {}

  /**
   * The next blocks to be sent, whole and in order: none if there are no more.
   *
   * @param from how many were sent before
   */
  public static List<Block> next(List<Block> blocks, int from) {
    int count = 0;
    int bytes = 0;
    int end = from;
    while (end < blocks.size() && end - from < Block.MOST_CHILDREN) {
      Block block = blocks.get(end);
      count += block.count();
      bytes += block.bytes();
      if (end > from && (count > BLOCKS || bytes > BYTES)) {
        break;
      }
      if (count > BLOCKS || bytes > BYTES || block.depth() > Block.DEEPEST) {
        throw new IllegalArgumentException(
            "a block too large for any request: %s of %d blocks, %d bytes, %d levels"
                .formatted(block.type(), count, bytes, block.depth()));
      }
      end++;
    }
    return from >= blocks.size() ? List.of() : List.copyOf(blocks.subList(from, end));
  }

  /** All of them; at least one portion, which may be empty. */
  static List<List<Block>> of(List<Block> blocks) {
    List<List<Block>> portions = new ArrayList<>();
    int sent = 0;
    do {
      List<Block> portion = next(blocks, sent);
      portions.add(portion);
      sent += portion.size();
    } while (sent < blocks.size());
    return portions;
  }

  /**
   * How many of a portion are on a page already, of which it is not known whether they got there:
   * the longest beginning of the portion that the page has somewhere behind what was there before.
   * What a person put between or behind does not matter.
   *
   * @param page signs of what is on the page
   * @param before how many of ours were there before
   */
  public static int arrived(List<String> page, int before, List<Block> portion) {
    int longest = 0;
    for (int start = Math.min(before, page.size()); start < page.size(); start++) {
      int same = 0;
      while (same < portion.size()
          && start + same < page.size()
          && page.get(start + same).equals(portion.get(same).sign())) {
        same++;
      }
      longest = Math.max(longest, same);
    }
    return longest;
  }
}
