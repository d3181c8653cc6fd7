package aurora5.notion.connect;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where Notion is. Pure. */
public final class Server {
  public static final String NOTION = "https://api.notion.com/v1";

  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

  private Server() {}

  /**
   * The address without a slash at its end; empty text stands for Notion's own.
   *
   * @throws IllegalArgumentException if it is none, or would show the token on the way
   */
  public static String address(String text) {
    String wanted = text.isBlank() ? NOTION : text.strip().replaceFirst("/+$", "");
    URI uri = parsed(wanted);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    if (uri.getHost() == null || !scheme.matches("https?")) {
      throw refused("it must begin with https:// and name a host, such as " + NOTION);
    }
    if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw refused("it must end with its path: no user, no ?, no #");
    }
    if (scheme.equals("http") && !LOOPBACK.matcher(host).matches()) {
      throw refused("http:// is for this machine only, it would show the token; use https://");
    }
    return wanted;
  }

  private static URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw refused("it is no address: " + e.getReason());
    }
  }

  private static IllegalArgumentException refused(String why) {
    return new IllegalArgumentException("aurora5.notion baseUrl (NOTION_BASE_URL): " + why);
  }
}
