package aurora5.console.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who has logged in, and until when: 30 minutes without a request, 12 hours in all, or until the
 * password changes. Thread-safe; forgotten with the process.
 */
final class Sessions {
  static final Duration IDLE = Duration.ofMinutes(30);
  static final Duration LONGEST = Duration.ofHours(12);

  private static final int MOST = 1000;
  private static final int BYTES = 32;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Session> sessions =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
          return size() > MOST;
        }
      };

  private record Session(Account account, Instant begun, Instant seen) {
    boolean over(Account now, Instant instant) {
      return !account.equals(now)
          || !instant.isBefore(begun.plus(LONGEST))
          || !instant.isBefore(seen.plus(IDLE));
    }
  }

  Sessions(Clock clock) {
    this.clock = clock;
  }

  /** The number that proves it, never one that somebody brought along. */
  synchronized String begin(Account account) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String number = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    sessions.put(number, new Session(account, now, now));
    return number;
  }

  /**
   * @param byItself a page that looks again without a person keeps no session alive
   */
  synchronized boolean holds(String number, Account account, boolean byItself) {
    Session session = sessions.get(number);
    Instant now = clock.instant();
    if (session == null || session.over(account, now)) {
      sessions.remove(number);
      return false;
    }
    if (!byItself) {
      sessions.replace(number, new Session(account, session.begun(), now));
    }
    return true;
  }

  synchronized void end(String number) {
    sessions.remove(number);
  }
}
