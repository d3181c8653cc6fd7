package aurora5.notion.wire;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Makes calls to Notion, one after the other through one gate. A call holds its thread, also while
 * it waits for its turn; interrupting the thread ends it. Thread-safe.
 */
public interface Gateway {
  /** Whether there is a key. Without one, each call fails with {@code NOT_CONFIGURED}. */
  boolean configured();

  /**
   * What Notion answers.
   *
   * @throws NotionException if it did not do what was asked, or may not have done it
   */
  JsonNode call(Call call) throws NotionException, InterruptedException;

  /**
   * Sends a file that was announced.
   *
   * @return the file upload
   * @throws NotionException as for any other call
   */
  JsonNode send(Upload upload) throws NotionException, InterruptedException;
}
