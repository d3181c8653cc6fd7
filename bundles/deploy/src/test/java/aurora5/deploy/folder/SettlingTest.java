package aurora5.deploy.folder;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Text;
import aurora5.deploy.jar.Refusal;
import aurora5.deploy.jar.Taken;
import aurora5.deploy.jar.Verdict;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SettlingTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Stamp SMALL = new Stamp(1, NOON, "1");
  private static final Stamp GROWN = new Stamp(2, NOON, "1");

  private final Settling settling = new Settling();

  @Test
  void takesAJarOnceWhenTwoScansFindItTheSame() {
    assertThat(step("a.jar", SMALL)).isEmpty();
    assertThat(step("a.jar", GROWN)).isEmpty();
    assertThat(step("a.jar", GROWN)).containsExactly(Map.entry("a.jar", GROWN));
    assertThat(step("a.jar", GROWN)).isEmpty();
    assertThat(settling.contents(NOON).unsettled()).containsExactly("a.jar");
  }

  @Test
  void isSettledWithItsVerdictUntilItChanges() {
    take("a.jar", good());
    assertThat(settling.contents(NOON).settled()).extracting("file").containsExactly("a.jar");

    step("a.jar", GROWN);
    assertThat(settling.contents(NOON).settled()).isEmpty();
  }

  @Test
  void ignoresTheVerdictAboutBytesThatAreGone() {
    step("a.jar", SMALL);
    step("a.jar", SMALL);
    step("a.jar", GROWN);
    settling.taken("a.jar", SMALL, Optional.of(good()));

    assertThat(settling.contents(NOON).settled()).isEmpty();
  }

  @Test
  void aJarThatIsGoneForAMomentIsNotDeleted() {
    take("a.jar", good());
    settling.step(Map.of(), NOON);
    settling.step(Map.of(), NOON.plusMillis(249));
    assertThat(settling.contents(NOON).settled()).hasSize(1);

    settling.step(Map.of("a.jar", SMALL), NOON.plusMillis(250));
    settling.step(Map.of(), NOON.plusMillis(251));
    assertThat(settling.contents(NOON).settled()).hasSize(1);

    settling.step(Map.of(), NOON.plusMillis(501));
    assertThat(settling.contents(NOON).settled()).isEmpty();
  }

  @Test
  void takesAgainWhatCouldNotBeRead() {
    step("a.jar", SMALL);
    step("a.jar", SMALL);
    settling.taken("a.jar", SMALL, Optional.empty());

    assertThat(step("a.jar", SMALL)).containsOnlyKeys("a.jar");
  }

  @Test
  void givesAnUnfinishedJarTwoSeconds() {
    take("a.jar", new Taken("1", new Verdict.Bad(refusal(), true)));

    assertThat(settling.contents(NOON.plusMillis(1_999)).settled()).isEmpty();
    assertThat(settling.contents(NOON.plusMillis(2_000)).settled()).hasSize(1);
  }

  @Test
  void putsJarsInTheOrderTheyWereWrittenThenByName() {
    var early = new Stamp(1, NOON.minusSeconds(1), "9");
    var scan = Map.of("b.jar", SMALL, "a.jar", SMALL, "z.jar", early);
    settling.step(scan, NOON);
    settling
        .step(scan, NOON)
        .forEach((name, stamp) -> settling.taken(name, stamp, Optional.of(good())));

    assertThat(settling.contents(NOON).settled())
        .extracting("file")
        .containsExactly("z.jar", "a.jar", "b.jar");
  }

  private Map<String, Stamp> step(String name, Stamp stamp) {
    return settling.step(Map.of(name, stamp), NOON);
  }

  private void take(String name, Taken taken) {
    step(name, SMALL);
    step(name, SMALL);
    settling.taken(name, SMALL, Optional.of(taken));
  }

  private static Taken good() {
    return new Taken("1", new Verdict.Good("a", "1", false));
  }

  private static Refusal refusal() {
    return new Refusal(Text.same("cut"), Text.same("copy again"));
  }
}
