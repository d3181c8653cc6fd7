package aurora5.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.alert.Alert;
import aurora5.api.catalog.Plugin;
import aurora5.api.health.Reading;
import aurora5.api.health.Verdict;
import aurora5.api.run.RunStatus;
import aurora5.api.run.StepStatus;
import aurora5.api.step.Failure;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatesTest {
  static Stream<Enum<?>> states() {
    return Stream.of(
            RunStatus.values(),
            StepStatus.values(),
            Plugin.State.values(),
            Verdict.values(),
            Reading.Status.values(),
            Alert.Severity.values(),
            Failure.Kind.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateHasAWordInBothLanguages(Enum<?> state) {
    assertThat(States.words(state.name(), in(Locale.KOREAN))).matches("[가-힣 ]+");
    assertThat(States.words(state.name(), in(Locale.ENGLISH))).isEqualTo(state.name());
  }

  private static View in(Locale locale) {
    return new View(locale, "/t", "", Map.of(), Optional.empty());
  }
}
