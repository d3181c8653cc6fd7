package aurora5.http.web;

import java.util.Locale;
import java.util.Objects;

/**
 * Who may talk to the server. Immutable.
 *
 * @param host address it listens on
 * @param apiToken bearer token of the API; empty for none
 */
public record Access(String host, String apiToken) {
  public Access {
    Objects.requireNonNull(apiToken, "apiToken");
    if (host.isBlank()) {
      throw new IllegalArgumentException("host must not be empty; 127.0.0.1 is usual");
    }
  }

  /** Whether only this machine reaches it. */
  public boolean loopback() {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.startsWith("127.")
        || name.equals("::1")
        || name.equals("[::1]");
  }

  /** Without a token nobody outside this machine gets in. */
  public boolean tokenNeeded() {
    return !apiToken.isEmpty() || !loopback();
  }

  @Override
  public String toString() {
    return "Access[" + host + "]";
  }
}
