package aurora5.notion.connect;

import java.util.Optional;

/**
 * Which Notion, as whom, and where in it. Immutable; its text holds no secret.
 *
 * @param page id of the page that people call Aurora, with dashes
 * @param base address of Notion, without a slash at its end
 */
public record Connection(Secret token, Optional<String> page, String base) {
  /**
   * @param text id of the page or a link to it; empty for none
   * @throws IllegalArgumentException naming the setting, without a secret
   */
  public static Connection of(String token, String text, String base) {
    Optional<String> page = PageLink.id(text);
    if (page.isEmpty() && !text.isBlank()) {
      throw new IllegalArgumentException(
          "aurora5.notion pageId (NOTION_PAGE_ID): there is no page id in it. Copy the link of the"
              + " page in Notion (••• → Copy link); it ends with 32 hex digits.");
    }
    return new Connection(new Secret(token), page, Server.address(base));
  }

  public boolean configured() {
    return !token.isEmpty();
  }

  /** Whether it is the same account at the same server. */
  public boolean sameAccount(Connection other) {
    return token.equals(other.token) && base.equals(other.base);
  }
}
