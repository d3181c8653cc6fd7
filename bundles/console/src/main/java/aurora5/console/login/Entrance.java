package aurora5.console.login;

import aurora5.api.Text;
import aurora5.console.login.Admittance.Refused;
import aurora5.console.login.Admittance.Welcome;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides who comes in. Thread-safe: passwords are checked one after the other. */
public final class Entrance {
  private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);
  private static final Refused NOT_LOCAL =
      new Refused(
          403,
          Map.of(),
          new Text(
              "웹 콘솔은 이 컴퓨터에서만 열 수 있습니다. 다른 컴퓨터에서는 ssh -L 5000:127.0.0.1:5000 으로 연결해 주세요",
              "The console is only open to this machine. From another one use"
                  + " ssh -L 5000:127.0.0.1:5000 and open http://127.0.0.1:5000"));
  private static final Refused FOREIGN_NAME =
      new Refused(
          421,
          Map.of(),
          new Text(
              "이 서버의 이름이 아닙니다. http://127.0.0.1 로 접속해 주세요",
              "This is not a name of this server; use 127.0.0.1 or localhost"));
  private static final Refused FOREIGN_PAGE =
      new Refused(
          403,
          Map.of(),
          new Text("다른 사이트에서 보낸 요청은 받지 않습니다", "Requests from other sites are refused"));
  private static final Refused UNKNOWN =
      new Refused(
          401,
          Map.of("WWW-Authenticate", "Basic realm=\"Aurora 5\", charset=\"UTF-8\""),
          new Text("사용자와 비밀번호가 필요합니다", "User and password are needed"));

  private static final Refused WRONG =
      new Refused(401, Map.of(), new Text("사용자나 비밀번호가 맞지 않습니다", "User or password is wrong"));

  private final Supplier<Account> account;
  private final SlowDown slowDown;
  private final Remembered remembered = new Remembered();
  private final Sessions sessions;

  public Entrance(Supplier<Account> account, Clock clock) {
    this.account = account;
    this.slowDown = new SlowDown(clock);
    this.sessions = new Sessions(clock);
  }

  public Admittance admit(Visit visit) {
    if (look(visit) instanceof Refused refused) {
      return refused;
    } else if (inSession(visit)) {
      return visit.fromNowhere() ? FOREIGN_PAGE : new Welcome(account.get().user());
    }
    return visit
        .authorization()
        .flatMap(Basic::of)
        .map(basic -> check(visit, basic))
        .orElse(UNKNOWN);
  }

  /** Whether somebody may look at what is no secret. */
  public Admittance look(Visit visit) {
    if (!visit.local()) {
      return NOT_LOCAL;
    } else if (!visit.ownName()) {
      return FOREIGN_NAME;
    }
    return visit.foreignPage() ? FOREIGN_PAGE : new Welcome("");
  }

  private boolean inSession(Visit visit) {
    return visit
        .session()
        .filter(number -> sessions.holds(number, account.get(), visit.byItself()))
        .isPresent();
  }

  /** A new session, whatever session the visit brought along; that one ends. */
  public Admittance logIn(Visit visit, String user, String password) {
    if (look(visit) instanceof Refused refused) {
      return refused;
    }
    Account now = account.get();
    Admittance admittance = check(visit, new Basic(user, password));
    if (admittance instanceof Welcome) {
      visit.session().ifPresent(sessions::end);
      return new Admittance.Begun(sessions.begin(now));
    }
    return admittance.equals(UNKNOWN) ? WRONG : admittance;
  }

  public void logOut(String session) {
    sessions.end(session);
  }

  private Admittance check(Visit visit, Basic basic) {
    Account now = account.get();
    if (remembered.holds(now, basic)) {
      return new Welcome(basic.user());
    }
    return checkPassword(now, basic, List.of("source " + visit.source(), "user " + basic.user()));
  }

  /** One at a time: so nobody gets a hundred guesses in before the first of them has failed. */
  private synchronized Admittance checkPassword(Account now, Basic basic, List<String> keys) {
    if (remembered.holds(now, basic)) {
      return new Welcome(basic.user());
    }
    Optional<Refused> wait = waiting(slowDown.remaining(keys));
    if (wait.isPresent()) {
      return wait.get();
    }
    if (now.isOf(basic)) {
      slowDown.succeeded(keys);
      remembered.put(now, basic);
      return new Welcome(basic.user());
    }
    slowDown.failed(keys);
    LOG.warn("Console: wrong user or password from {}", keys.get(0));
    return waiting(slowDown.remaining(keys)).orElse(UNKNOWN);
  }

  private static Optional<Refused> waiting(Duration rest) {
    if (rest.isZero()) {
      return Optional.empty();
    }
    long seconds = rest.plusMillis(999).toSeconds();
    return Optional.of(
        new Refused(
            429,
            Map.of("Retry-After", Long.toString(seconds)),
            new Text(
                "잘못된 시도가 많았습니다. " + seconds + "초 뒤에 다시 시도해 주세요",
                "Too many wrong attempts; try again in " + seconds + " s")));
  }
}
