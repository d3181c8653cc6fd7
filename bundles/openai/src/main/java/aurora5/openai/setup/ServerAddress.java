package aurora5.openai.setup;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where the server is, with the version that its paths begin with. Immutable.
 *
 * @param vendor whether it is the vendor's own
 */
public record ServerAddress(URI uri, boolean vendor) {
  public static final String VENDOR = "https://api.openai.com/v1";

  private static final Pattern VERSION = Pattern.compile("(^|.*/)v\\d+[a-z0-9]*(/.*|$)");
  private static final Pattern NEAR =
      Pattern.compile(
          "localhost|127(\\.\\d{1,3}){3}|\\[?::1]?|10(\\.\\d{1,3}){3}|192\\.168(\\.\\d{1,3}){2}"
              + "|172\\.(1[6-9]|2\\d|3[01])(\\.\\d{1,3}){2}|[a-z0-9-]+|.+\\.(local|internal|lan)");

  /**
   * An address as people write it, with or without {@code /v1}; empty for the vendor's.
   *
   * @throws IllegalArgumentException if it is none, or would show the key to everybody on the way
   */
  public static ServerAddress of(String text) {
    String wanted = text.isBlank() ? VENDOR : text.strip();
    URI uri = parse(wanted);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
      throw refused("it must begin with https:// or http:// and name a host");
    }
    if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw refused("it must end with its path: no user, no ?, no #");
    }
    if (scheme.equals("http") && !NEAR.matcher(host).matches()) {
      throw refused("http:// would send the key readable across the net; use https://");
    }
    String path = trimmed(uri.getRawPath());
    String versioned = VERSION.matcher(path).matches() ? path : path + "/v1";
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return new ServerAddress(
        URI.create(scheme + "://" + uri.getHost() + port + versioned),
        host.equals("api.openai.com"));
  }

  private static URI parse(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw refused("it is no address: " + e.getReason());
    }
  }

  private static String trimmed(String path) {
    String end = path;
    while (end.endsWith("/")) {
      end = end.substring(0, end.length() - 1);
    }
    return end;
  }

  private static IllegalArgumentException refused(String why) {
    return new IllegalArgumentException("aurora5.openai baseUrl (OPENAI_BASE_URL): " + why);
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
