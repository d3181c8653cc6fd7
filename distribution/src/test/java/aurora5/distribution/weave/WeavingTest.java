package aurora5.distribution.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Failpoints and sabotage must not rot when the product's methods are renamed. */
final class WeavingTest {
  @ParameterizedTest
  @EnumSource
  void everyFailpointIsInTheProduct(Failpoint failpoint) {
    assertWoven(failpoint.weave());
  }

  @ParameterizedTest
  @EnumSource
  void everySabotageFindsItsMethod(Sabotage sabotage) {
    assertWoven(sabotage.weave());
  }

  @Test
  void aMethodCanBeWovenTwice() {
    var weaving = new Weaving();
    weaving.add(Failpoint.BEFORE_FORCE.weave());
    byte[] once = weaving.woven().get(Failpoint.BEFORE_FORCE.weave().type());
    weaving.add(Sabotage.ACK_BEFORE_COMMIT.weave());
    assertThat(weaving.woven()).hasSize(1);
    assertThat(weaving.woven().get(Failpoint.BEFORE_FORCE.weave().type()))
        .hasSizeGreaterThan(once.length);
  }

  @Test
  void aMethodThatIsNotThereIsNamed() {
    var gone = new Weave("aurora5.store.write.SqliteLedger", "comit", Halt.AtEntry.class);
    assertThatThrownBy(() -> new Weaving().add(gone)).hasMessageContaining("SqliteLedger has 0");
    var lost = new Weave("aurora5.store.write.Sqlite", "commit", Halt.AtEntry.class);
    assertThatThrownBy(() -> new Weaving().add(lost))
        .hasMessageContaining("no class aurora5.store");
  }

  @Test
  void anUnknownSabotageIsToldWhatThereIs() {
    assertThatThrownBy(() -> Sabotage.named("run-thrice")).hasMessageContaining("run-twice");
    assertThat(Sabotage.named("none")).isEmpty();
  }

  private static void assertWoven(Weave weave) {
    var weaving = new Weaving();
    weaving.add(weave);
    assertThat(weaving.woven().get(weave.type()))
        .isNotEqualTo(weaving.plain().get(weave.type()))
        .hasSizeGreaterThan(weaving.plain().get(weave.type()).length);
  }
}
