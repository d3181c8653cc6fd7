package aurora5.api.notion;

import java.util.Objects;

/**
 * What is to be looked at or set up. Immutable; its text holds no secret.
 *
 * @param token of the connection; empty for the one in force
 * @param page id of the page, or a link to it; empty for the one in force
 * @param dryRun whether only to say what would be made
 */
public record NotionWish(String token, String page, boolean dryRun) {
  public NotionWish {
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(page, "page");
  }

  @Override
  public String toString() {
    return "NotionWish[dryRun=" + dryRun + "]";
  }
}
