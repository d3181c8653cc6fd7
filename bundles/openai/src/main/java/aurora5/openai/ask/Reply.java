package aurora5.openai.ask;

import aurora5.api.Json;
import aurora5.api.talk.Turn;
import aurora5.openai.book.Bill;
import java.util.List;
import java.util.Optional;

/**
 * What a model said, whichever way the server told it. Immutable.
 *
 * @param end whether it came to its end
 */
public record Reply(String text, List<Turn.Wish> wishes, Optional<Json> trace, End end, Bill bill) {
  public enum End {
    COMPLETE,
    REFUSED,
    /** The most tokens were used up. */
    TOO_LONG,
    /** A filter of the server stepped in. */
    FILTERED,
    /** The server says that it failed. */
    FAILED
  }
}
