package aurora5.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final Account ACCOUNT =
      new Account("admin", Optional.of(PasswordHash.of("rightword", new byte[16])));

  private final TurnedClock clock = new TurnedClock();
  private final Sessions sessions = new Sessions(clock);

  @Test
  void eachSessionHasANumberNobodyCanGuess() {
    assertThat(sessions.begin(ACCOUNT))
        .hasSizeGreaterThan(40)
        .isNotEqualTo(sessions.begin(ACCOUNT));
    assertThat(sessions.holds("made-up", ACCOUNT, false)).isFalse();
  }

  @Test
  void whoDoesNothingForHalfAnHourIsOut() {
    String number = sessions.begin(ACCOUNT);
    clock.turn(Duration.ofMinutes(29));
    assertThat(sessions.holds(number, ACCOUNT, false)).isTrue();
    clock.turn(Duration.ofMinutes(29));
    assertThat(sessions.holds(number, ACCOUNT, false)).isTrue();
    clock.turn(Duration.ofMinutes(30));
    assertThat(sessions.holds(number, ACCOUNT, false)).isFalse();
  }

  @Test
  void aPageThatLooksByItselfKeepsNobodyIn() {
    String number = sessions.begin(ACCOUNT);
    for (int minute = 0; minute < 29; minute++) {
      clock.turn(Duration.ofMinutes(1));
      assertThat(sessions.holds(number, ACCOUNT, true)).isTrue();
    }
    clock.turn(Duration.ofMinutes(1));
    assertThat(sessions.holds(number, ACCOUNT, true)).isFalse();
  }

  @Test
  void afterTwelveHoursEverybodyLogsInAgain() {
    String number = sessions.begin(ACCOUNT);
    for (int i = 1; i < 12 * 3; i++) {
      clock.turn(Duration.ofMinutes(20));
      assertThat(sessions.holds(number, ACCOUNT, false)).isTrue();
    }
    clock.turn(Duration.ofMinutes(20));
    assertThat(sessions.holds(number, ACCOUNT, false)).isFalse();
  }

  @Test
  void aNewPasswordEndsAllSessions() {
    String number = sessions.begin(ACCOUNT);
    var changed = new Account("admin", Optional.of(PasswordHash.of("nextword", new byte[16])));
    assertThat(sessions.holds(number, changed, false)).isFalse();
    assertThat(sessions.holds(number, ACCOUNT, false)).isFalse();
  }

  @Test
  void anEndedSessionIsWorthNothing() {
    String number = sessions.begin(ACCOUNT);
    sessions.end(number);
    assertThat(sessions.holds(number, ACCOUNT, false)).isFalse();
  }
}
