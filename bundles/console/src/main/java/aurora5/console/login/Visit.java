package aurora5.console.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody at the door of the console. Immutable.
 *
 * @param source address the request comes from
 * @param local whether it comes from this machine, over an address that only this machine reaches
 * @param ownName whether it calls this server by a name of its own
 * @param foreignPage whether a page elsewhere wants to change something here
 * @param fromNowhere whether it wants to change something and does not say from which page
 * @param byItself whether a page looks again without a person
 * @param person whether somebody wants to see a page
 * @param browser whether a browser sent it
 * @param session number of a session, if it has one
 * @param authorization the header, if there is one
 */
public record Visit(
    String source,
    boolean local,
    boolean ownName,
    boolean foreignPage,
    boolean fromNowhere,
    boolean byItself,
    boolean person,
    boolean browser,
    Optional<String> session,
    Optional<String> authorization) {
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> ORIGINS = Set.of("Origin", "Referer", "Sec-Fetch-Site");
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_FETCHES = Set.of("same-origin", "none");

  public static Visit of(HttpServletRequest request) {
    String source = request.getRemoteAddr();
    boolean changes = !SAFE.contains(request.getMethod());
    boolean page =
        header(request, "Accept").filter(types -> types.contains("text/html")).isPresent();
    return new Visit(
        source,
        loopback(source) && loopback(request.getLocalAddr()),
        NAMES.contains(hostName(header(request, "Host").orElse(""))),
        changes && foreign(request),
        changes && ORIGINS.stream().allMatch(name -> request.getHeader(name) == null),
        header(request, "Aurora-By-Itself").isPresent(),
        !changes && page,
        page || header(request, "Sec-Fetch-Mode").isPresent(),
        SessionCookie.read(request),
        header(request, "Authorization"));
  }

  private static boolean foreign(HttpServletRequest request) {
    String host = header(request, "Host").orElse("");
    boolean fetchedElsewhere =
        header(request, "Sec-Fetch-Site").filter(site -> !OWN_FETCHES.contains(site)).isPresent();
    return fetchedElsewhere
        || elsewhere(header(request, "Origin"), host)
        || elsewhere(header(request, "Referer"), host);
  }

  private static boolean elsewhere(Optional<String> url, String host) {
    return url.filter(text -> !authority(text).equalsIgnoreCase(host)).isPresent();
  }

  private static String authority(String url) {
    int begin = url.indexOf("://");
    int end = url.indexOf('/', begin + 3);
    return begin < 0 ? "" : url.substring(begin + 3, end < 0 ? url.length() : end);
  }

  private static String hostName(String host) {
    int colon = host.lastIndexOf(':');
    String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    return name.toLowerCase(Locale.ROOT);
  }

  /** The address is one in digits, so nothing is looked up. */
  private static boolean loopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static Optional<String> header(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getHeader(name));
  }
}
