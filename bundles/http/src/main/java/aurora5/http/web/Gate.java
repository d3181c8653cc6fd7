package aurora5.http.web;

import aurora5.api.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns away what has no business here. Thread-safe. */
public final class Gate {
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  /** Asked by whoever watches the process, and signed by whoever sends it. */
  private static final Set<String> FREE =
      Set.of("/orchestrator/health/live", "/orchestrator/health/ready", "/notion/webhook");

  /** Its rules want the origin of every request checked. */
  private static final String MCP = "/mcp";

  private final Supplier<Access> access;

  public Gate(Supplier<Access> access) {
    this.access = access;
  }

  /**
   * For every request to the server, whoever answers it.
   *
   * @throws Refusal 421 for a foreign name of the server, 403 for a foreign page
   */
  public void checkSource(HttpServletRequest request) {
    checkHost(access.get(), request.getHeader("Host"));
    if (!SAFE.contains(request.getMethod()) || request.getRequestURI().equals(MCP)) {
      checkOrigin(request);
    }
  }

  /**
   * For requests to the API.
   *
   * @throws Refusal 401 without the token
   */
  public void checkToken(HttpServletRequest request) {
    Access now = access.get();
    if (now.tokenNeeded()
        && !FREE.contains(request.getRequestURI())
        && !bears(request.getHeader("Authorization"), now.apiToken())) {
      throw Refusal.of(
              401,
              new Text(
                  "API 토큰이 필요합니다. Authorization: Bearer 헤더로 보내 주세요",
                  "The API token is needed, as header Authorization: Bearer"))
          .with("WWW-Authenticate", "Bearer")
          .with("Connection", "close");
    }
  }

  /** A page elsewhere may have pointed its own name at this address (DNS rebinding). */
  private static void checkHost(Access access, @Nullable String host) {
    if (!access.loopback()) {
      return;
    }
    String name = host == null ? "" : withoutPort(host.toLowerCase(Locale.ROOT));
    if (!OWN_NAMES.contains(name) && !name.equalsIgnoreCase(access.host())) {
      throw Refusal.of(
          421,
          new Text(
              "이 서버의 이름이 아닙니다. http://127.0.0.1 로 접속해 주세요",
              "This is not a name of this server; use 127.0.0.1 or localhost"));
    }
  }

  private static void checkOrigin(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    boolean foreign =
        origin == null
            ? "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
            : !authority(origin).equalsIgnoreCase(String.valueOf(request.getHeader("Host")));
    if (foreign) {
      // its body stays unread, so the connection cannot be used again: that is said, not only done
      throw Refusal.of(
              403, new Text("다른 사이트에서 보낸 요청은 받지 않습니다", "Requests from other sites are refused"))
          .with("Connection", "close");
    }
  }

  private static String authority(String origin) {
    int slashes = origin.indexOf("://");
    return slashes < 0 ? "" : origin.substring(slashes + 3);
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }

  private static boolean bears(@Nullable String header, String token) {
    if (token.isEmpty() || header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return false;
    }
    return MessageDigest.isEqual(
        header.substring(7).strip().getBytes(StandardCharsets.UTF_8),
        token.getBytes(StandardCharsets.UTF_8));
  }
}
