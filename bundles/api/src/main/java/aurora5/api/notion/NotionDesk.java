package aurora5.api.notion;

import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/** Sets Notion up, and says what is wrong with it. One thing is done at a time. Thread-safe. */
@ProviderType
public interface NotionDesk {
  /** Looks at token, page, comments and tables; changes nothing. Takes some seconds. */
  CompletionStage<NotionReport> check(NotionWish wish);

  /**
   * Makes what is missing; what is there stays. A token and a page that are not those in force are
   * put in force if they are right, until Aurora starts again. May take a minute.
   */
  CompletionStage<NotionReport> setUp(NotionWish wish);
}
