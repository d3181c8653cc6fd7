package aurora5.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.console.login.Admittance.Begun;
import aurora5.console.login.Admittance.Refused;
import aurora5.console.login.Admittance.Welcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class EntranceTest {
  private static final PasswordHash HASH = PasswordHash.of("rightword", new byte[16]);

  private final TurnedClock clock = new TurnedClock();
  private final AtomicReference<Account> account =
      new AtomicReference<>(new Account("admin", Optional.of(HASH)));
  private final Entrance entrance = new Entrance(account::get, clock);

  @Test
  void whoHasThePasswordComesIn() {
    assertThat(entrance.admit(visit("admin:rightword"))).isEqualTo(new Welcome("admin"));
  }

  @Test
  void whoSaysNothingIsAsked() {
    var visit = come(true, true, false, Optional.empty());
    var refused = (Refused) entrance.admit(visit);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.headers().get("WWW-Authenticate")).startsWith("Basic ");
  }

  @Test
  void wrongUserOrPasswordIsRefused() {
    assertThat(status("admin:admin")).isEqualTo(401);
    assertThat(status("root:rightword")).isEqualTo(401);
    assertThat(status("no colon")).isEqualTo(401);
  }

  @Test
  void nobodyComesInAsLongAsThereIsNoPassword() {
    account.set(new Account("admin", Optional.empty()));
    assertThat(status("admin:")).isEqualTo(401);
  }

  @Test
  void aGuesserWaitsAndSoDoesWhoHasThePassword() {
    for (int i = 0; i < 4; i++) {
      assertThat(status("admin:guess" + i)).isEqualTo(401);
    }
    assertThat(status("admin:guess5")).isEqualTo(429);
    var refused = (Refused) entrance.admit(visit("admin:rightword"));
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.headers()).containsEntry("Retry-After", "1");
    clock.turn(Duration.ofSeconds(1));
    assertThat(entrance.admit(visit("admin:rightword"))).isEqualTo(new Welcome("admin"));
  }

  @Test
  void whoIsInStaysInWhileSomebodyGuesses() {
    entrance.admit(visit("admin:rightword"));
    for (int i = 0; i < 6; i++) {
      entrance.admit(visit("admin:guess" + i));
    }
    assertThat(entrance.admit(visit("admin:rightword"))).isEqualTo(new Welcome("admin"));
  }

  @Test
  void anOldPasswordIsForgottenAtOnce() {
    entrance.admit(visit("admin:rightword"));
    account.set(new Account("admin", Optional.of(PasswordHash.of("nextword", new byte[16]))));
    assertThat(status("admin:rightword")).isEqualTo(401);
  }

  @Test
  void strangersAreTurnedAwayBeforeTheirPasswordIsLookedAt() {
    Optional<String> right = visit("admin:rightword").authorization();
    assertThat(status(come(false, true, false, right))).isEqualTo(403);
    assertThat(status(come(true, false, false, right))).isEqualTo(421);
    assertThat(status(come(true, true, true, right))).isEqualTo(403);
  }

  @Test
  void whoLogsInComesInBySessionUntilLoggingOut() {
    Visit stranger = visit("nobody:nothing");
    var begun = (Begun) entrance.logIn(stranger, "admin", "rightword");
    Visit known = in(begun.session(), false);
    assertThat(entrance.admit(known)).isEqualTo(new Welcome("admin"));
    entrance.logOut(begun.session());
    assertThat(status(known)).isEqualTo(401);
  }

  @Test
  void aNumberThatWasBroughtAlongIsNeverTakenOver() {
    var first = (Begun) entrance.logIn(in("planted", false), "admin", "rightword");
    assertThat(first.session()).isNotEqualTo("planted");
    assertThat(status(in("planted", false))).isEqualTo(401);
    entrance.logIn(in(first.session(), false), "admin", "rightword");
    assertThat(status(in(first.session(), false))).as("the old number").isEqualTo(401);
  }

  @Test
  void aSessionAloneDoesNotChangeAnything() {
    var begun = (Begun) entrance.logIn(in("", false), "admin", "rightword");
    assertThat(status(in(begun.session(), true))).isEqualTo(403);
  }

  @Test
  void theFormIsAsSlowForAGuesserAsTheHeader() {
    for (int i = 0; i < 5; i++) {
      entrance.logIn(in("", false), "admin", "guess" + i);
    }
    var refused = (Refused) entrance.logIn(in("", false), "admin", "rightword");
    assertThat(refused.status()).isEqualTo(429);
  }

  private static Visit in(String session, boolean fromNowhere) {
    return new Visit(
        "127.0.0.1",
        true,
        true,
        false,
        fromNowhere,
        false,
        true,
        true,
        Optional.of(session),
        Optional.empty());
  }

  private int status(String credentials) {
    return status(visit(credentials));
  }

  private int status(Visit visit) {
    return ((Refused) entrance.admit(visit)).status();
  }

  private static Visit visit(String credentials) {
    byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
    String header = "Basic " + Base64.getEncoder().encodeToString(bytes);
    return come(true, true, false, Optional.of(header));
  }

  private static Visit come(boolean local, boolean own, boolean foreign, Optional<String> words) {
    return new Visit(
        "127.0.0.1", local, own, foreign, false, false, false, false, Optional.empty(), words);
  }
}
