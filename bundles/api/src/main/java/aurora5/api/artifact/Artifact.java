package aurora5.api.artifact;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A file of a run. Immutable; as part of a step's result it is a link that people can open.
 *
 * @param name unique within the run
 * @param mediaType such as {@code image/png}
 * @param size bytes
 * @param sha256 of the content, 64 hex digits; also where the content lies
 * @param url path to open it, relative to the server: {@code /api/runs/ID/artifacts/NAME}
 */
public record Artifact(String name, String mediaType, long size, String sha256, String url) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,119}");

  public Artifact {
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(url, "url");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a usable artifact name: " + name);
    }
  }
}
