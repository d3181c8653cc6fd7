package aurora5.notion.deliver;

import java.util.Objects;

/**
 * A file to be shown on a page. Immutable.
 *
 * @param sha256 where its content lies
 * @param link where people see it if Notion does not take it
 */
public record Picture(String name, String mediaType, long size, String sha256, String link) {
  public Picture {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(link, "link");
  }
}
