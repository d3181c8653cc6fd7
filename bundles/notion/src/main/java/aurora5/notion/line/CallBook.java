package aurora5.notion.line;

import aurora5.notion.wire.NotionException;
import java.time.Duration;

/** Takes note of every call that was made. Thread-safe. */
public interface CallBook {
  /**
   * @param route such as {@code POST /pages}
   */
  void well(String route, Duration took);

  void failed(String route, Duration took, NotionException failure);
}
