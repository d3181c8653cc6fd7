package aurora5.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.Json;
import aurora5.api.intent.Intents;
import aurora5.api.run.Reply;
import aurora5.api.run.Runs;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.run.Started.Reason;
import aurora5.api.run.Started.Refused;
import aurora5.api.safety.TextRefusedException;
import aurora5.api.store.StoreException;
import aurora5.router.catalog.NoWorkflows;
import aurora5.router.door.TextlessEngine;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every entry of text in this room asks safety, and takes no text while it is away. */
final class EntriesTest {
  private static final Json RED = new Json("{\"a\":\"RED\"}");

  private final Threads threads = new Threads(Duration.ofSeconds(5));
  private final TextlessEngine engine = new TextlessEngine();
  private final ColourSafety safety = new ColourSafety();
  private final Door door = new Door(new Open(), new NoWorkflows(), engine.engine(), null, threads);
  private final Guesser guesser = new Guesser(new NoWorkflows());

  @AfterEach
  void close() {
    threads.close();
  }

  /** A new method that takes text belongs into the two tests below. */
  @Test
  void theseAreTheEntries() {
    assertThat(withText(Runs.class)).containsExactlyInAnyOrder("start", "event", "rerun");
    assertThat(withText(Intents.class)).containsExactly("guess");
  }

  private static Set<String> withText(Class<?> service) {
    return Arrays.stream(service.getMethods())
        .filter(method -> service == Intents.class || takesText(method))
        .map(Method::getName)
        .collect(Collectors.toSet());
  }

  private static boolean takesText(Method method) {
    return Arrays.stream(method.getGenericParameterTypes())
        .map(Type::getTypeName)
        .anyMatch(type -> type.contains(Json.class.getName()) || type.contains("StartRun"));
  }

  @Test
  void eachAnswersARedTextAndNothingReachesTheEngine() {
    door.safety = safety;
    guesser.safety = safety;

    assertThat(reason(door.start(StartRun.of("greet", RED)))).isEqualTo(Reason.RED);
    assertThat(reason(door.rerun("r", Optional.empty(), Optional.of(RED)))).isEqualTo(Reason.RED);
    assertThat(get(door.event("r", "answer", RED))).isEqualTo(new Reply.Red(ColourSafety.CARE));
    assertThat(get(door.event("r", "RED", new Json("1")))).isInstanceOf(Reply.Red.class);
    assertThatThrownBy(() -> guesser.guess("RED"))
        .isInstanceOfSatisfying(
            TextRefusedException.class, refused -> assertThat(refused.isRed()).isTrue());

    assertThat(engine.calls()).isEmpty();
    assertThat(safety.told).hasSize(5);
  }

  @Test
  void aYellowSentenceIsGuessedAtAndPeopleHearOfIt() {
    guesser.safety = safety;
    assertThat(guesser.guess("YELLOW").decision()).isNotNull();
    assertThat(safety.told).containsExactly("YELLOW the choice of a workflow");
  }

  @Test
  void aYellowSentenceThatNobodyWouldHearOfIsNotTaken() {
    guesser.safety = safety;
    safety.trouble = new StoreException(StoreException.Kind.FULL, "full", null);
    assertThatThrownBy(() -> guesser.guess("YELLOW")).hasCauseInstanceOf(StoreException.class);
  }

  @Test
  void eachTakesNothingWhileSafetyIsAway() {
    Json green = new Json("{}");

    assertThat(reason(door.start(StartRun.of("greet", green)))).isEqualTo(Reason.UNAVAILABLE);
    assertThat(reason(door.rerun("r", Optional.empty(), Optional.of(green))))
        .isEqualTo(Reason.UNAVAILABLE);
    assertThat(get(door.event("r", "answer", green))).isInstanceOf(Reply.Unavailable.class);
    assertThatThrownBy(() -> guesser.guess("hello"))
        .isInstanceOfSatisfying(
            TextRefusedException.class, refused -> assertThat(refused.isRed()).isFalse());

    assertThat(engine.calls()).isEmpty();
  }

  private static Reason reason(CompletionStage<Started> started) {
    return ((Refused) get(started)).reason();
  }

  private static <T> T get(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }

  /** Runs are switched on. */
  @SuppressWarnings("ClassExplicitlyAnnotation")
  private record Open() implements Door.Config {
    @Override
    public boolean enabled() {
      return true;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
      return Door.Config.class;
    }
  }
}
