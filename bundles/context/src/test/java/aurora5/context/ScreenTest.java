package aurora5.context;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.context.Contexts;
import aurora5.api.context.Contexts.Wish;
import aurora5.api.safety.Area;
import aurora5.api.safety.Excerpt;
import aurora5.api.safety.Light;
import aurora5.api.safety.Safety;
import aurora5.api.safety.TextRefusedException;
import aurora5.api.safety.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

final class ScreenTest {
  private final List<String> told = new ArrayList<>();
  private final List<String> written = new ArrayList<>();
  private Safety there;
  private final Screen screen = new Screen(() -> Optional.ofNullable(there));

  private final Safety safety =
      new Safety() {
        @Override
        public Verdict judge(Json document) {
          return Arrays.stream(new Light[] {Light.RED, Light.YELLOW})
              .filter(light -> document.text().contains(light.name()))
              .findFirst()
              .map(light -> new Verdict(light, Area.LIFE, Text.same("said"), Excerpt.NONE))
              .orElse(Verdict.GREEN);
        }

        @Override
        public CompletionStage<Void> tell(Verdict verdict, Text where) {
          told.add(verdict.light() + " " + where.en());
          return CompletableFuture.completedFuture(null);
        }

        @Override
        public Text care() {
          return Text.same("109");
        }
      };

  /** The one method by which anybody writes from outside. */
  @Test
  void thisIsTheEntry() {
    assertThat(Contexts.class.getMethods())
        .filteredOn(method -> Arrays.asList(method.getParameterTypes()).contains(Wish.class))
        .extracting(method -> method.getName())
        .containsExactly("write");
  }

  @Test
  void writesNothingOfARedValueOrName() {
    there = safety;
    for (Wish wish :
        List.of(wish("c", "k", "{\"a\":\"RED\"}"), wish("c", "RED", "1"), wish("RED", "k", "1"))) {
      assertThat(refusal(wish).isRed()).isTrue();
      assertThat(refusal(wish).words().ko()).isEqualTo("109");
    }
    assertThat(written).isEmpty();
  }

  @Test
  void writesAYellowValueAndPeopleKnowWhere() {
    there = safety;
    pass(wish("ctx-1", "k", "\"YELLOW\"")).toCompletableFuture().join();
    pass(wish("말이 길다", "k", "\"YELLOW\"")).toCompletableFuture().join();
    assertThat(written).hasSize(2);
    assertThat(told).containsExactly("YELLOW context ctx-1", "YELLOW context");
  }

  @Test
  void writesNothingWhileSafetyIsAwayButTakesValuesOut() {
    assertThat(refusal(wish("c", "k", "1")).isRed()).isFalse();
    pass(new Wish("c", "k", Optional.empty(), OptionalLong.empty(), "api"));
    assertThat(written).hasSize(1);
  }

  private TextRefusedException refusal(Wish wish) {
    try {
      pass(wish).toCompletableFuture().join();
      throw new AssertionError("it was written");
    } catch (CompletionException e) {
      return (TextRefusedException) e.getCause();
    }
  }

  private CompletionStage<String> pass(Wish wish) {
    return screen.pass(
        wish,
        () -> {
          written.add(wish.key());
          return CompletableFuture.completedFuture("done");
        });
  }

  private static Wish wish(String context, String key, String value) {
    return new Wish(context, key, Optional.of(new Json(value)), OptionalLong.empty(), "api");
  }
}
