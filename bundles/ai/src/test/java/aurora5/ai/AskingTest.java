package aurora5.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.ai.AiException;
import aurora5.api.ai.Answer;
import aurora5.api.ai.Model;
import aurora5.api.ai.ModelException;
import aurora5.api.ai.PictureAsk;
import aurora5.api.ai.WriteAsk;
import aurora5.api.safety.Light;
import aurora5.api.safety.Safety;
import aurora5.api.safety.TextRefusedException;
import aurora5.api.safety.Verdict;
import aurora5.api.step.GiveUp;
import aurora5.api.step.RetryLater;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AskingTest {
  private static final WriteAsk<Object> ASK =
      new WriteAsk<>(Object.class, "write", "input", composer -> "t", 1);
  private Safety safety;
  private final AtomicInteger givenBack = new AtomicInteger();

  private Answer<Object> ask(Model... bestFirst) throws InterruptedException {
    return asking(bestFirst).answer(Question.write(ASK));
  }

  private Asking asking(Model... bestFirst) {
    return new Asking(
        () -> new Borrowed(List.of(bestFirst), givenBack::incrementAndGet),
        new Gate(1),
        new Alarm(() -> Optional.ofNullable(safety)));
  }

  private static RuntimeException overload() {
    return new IllegalStateException("429 rate limit");
  }

  @Test
  void asksTheBestModelThatIsAvailable() throws Exception {
    var away = new FakeModel("away", false, false, () -> "away");
    var answer =
        ask(away, FakeModel.real("good", () -> "text"), FakeModel.real("worse", () -> "no"));
    assertThat(answer.value()).isEqualTo("text");
    assertThat(answer.model()).isEqualTo("good");
    assertThat(answer.degraded()).isFalse();
    assertThat(givenBack).hasValue(1);
  }

  @Test
  void prefersARealModelEvenToABetterRankedStandIn() throws Exception {
    assertThat(ask(FakeModel.template(), FakeModel.real("real", () -> "text")).model())
        .isEqualTo("real");
  }

  @Test
  void aStandInSaysThatItIsOne() throws Exception {
    var answer = ask(FakeModel.template());
    assertThat(answer.model()).isEqualTo("offline-template");
    assertThat(answer.reason().orElseThrow().ko()).startsWith("모델 없이 준비된 문장으로 썼습니다");
    assertThat(answer.reason().orElseThrow().en()).contains("no model is configured");
  }

  @Test
  void aDrawnPictureSaysThatItIsDrawn() throws Exception {
    var answer =
        asking(FakeModel.template())
            .answer(Question.picture(new PictureAsk("p", "c", Map.of(), 1)));
    assertThat(answer.reason().orElseThrow().ko()).contains("그림");
  }

  @Test
  void aFailureIsNamedWhenAStandInAnswers() throws Exception {
    var failing =
        FakeModel.real(
            "real",
            () -> {
              throw overload();
            });
    var answer = ask(failing, FakeModel.template());
    assertThat(answer.value()).isEqualTo("template");
    assertThat(answer.reason().orElseThrow().en()).contains("real did not answer");
  }

  private static FakeModel failing(ModelException.Kind kind) {
    return FakeModel.real(
        "real",
        () -> {
          throw new ModelException(kind, new Text("예산이 없습니다.", "No budget."), null);
        });
  }

  @Test
  void aModelsOwnReasonIsTold() throws Exception {
    var answer = ask(failing(ModelException.Kind.BUDGET), FakeModel.template());
    assertThat(answer.value()).isEqualTo("template");
    assertThat(answer.model()).isEqualTo("offline-template");
    assertThat(answer.reason().orElseThrow().ko()).isEqualTo("준비된 문장으로 썼습니다. 예산이 없습니다.");
    assertThat(answer.reason().orElseThrow().en()).isEqualTo("Written from a template. No budget.");
  }

  @Test
  void whatMustNotBeWorkedOnIsNotForATemplateEither() {
    assertThatThrownBy(() -> ask(failing(ModelException.Kind.FLAGGED), FakeModel.template()))
        .isInstanceOf(GiveUp.class)
        .hasMessage("예산이 없습니다.\nNo budget.")
        .cause()
        .isInstanceOfSatisfying(
            TextRefusedException.class, refused -> assertThat(refused.isFlagged()).isTrue());
    assertThat(givenBack).hasValue(1);
  }

  /** Whoever paints looks by himself; so that he could not before stops nobody. */
  @Test
  void picturesThatCouldNotBeJudgedTogetherAreNotRefusedForThat() throws Exception {
    List<PictureAsk> asks =
        List.of(new PictureAsk("a", "", Map.of(), 1), new PictureAsk("b", "", Map.of(), 1));
    assertThat(asking(failing(ModelException.Kind.OUTAGE)).objections(asks))
        .containsExactly(Optional.empty(), Optional.empty());
    assertThat(asking(FakeModel.template()).objections(asks)).hasSize(2);
    assertThat(givenBack).hasValue(2);
  }

  @Test
  void aCryForHelpIsToldAndAnsweredWithCare() {
    List<Verdict> told = new ArrayList<>();
    safety = new Caring(told);
    assertThatThrownBy(() -> ask(failing(ModelException.Kind.SELF_HARM), FakeModel.template()))
        .isInstanceOf(GiveUp.class)
        .hasMessage("전화 109\ncall 109")
        .hasCauseInstanceOf(TextRefusedException.class);
    assertThat(told).extracting(Verdict::light).containsExactly(Light.RED);
  }

  @Test
  void aCryForHelpIsNotWorkedOnEitherWhileSafetyIsAway() {
    assertThatThrownBy(() -> ask(failing(ModelException.Kind.SELF_HARM), FakeModel.template()))
        .isInstanceOf(GiveUp.class)
        .hasMessageContaining("109")
        .cause()
        .isInstanceOfSatisfying(
            TextRefusedException.class, refused -> assertThat(refused.isRed()).isTrue());
  }

  private record Caring(List<Verdict> told) implements Safety {
    @Override
    public Verdict judge(Json document) {
      return Verdict.GREEN;
    }

    @Override
    public CompletionStage<Void> tell(Verdict verdict, Text where) {
      told.add(verdict);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public Text care() {
      return new Text("전화 109", "call 109");
    }
  }

  @Test
  void aFailureWithoutStandInIsThrownWithItsCause() {
    assertThatThrownBy(
            () ->
                ask(
                    FakeModel.real(
                        "real",
                        () -> {
                          throw overload();
                        })))
        .isInstanceOf(AiException.class)
        .hasMessageContaining("real")
        .hasMessageContaining("rate limit")
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(givenBack).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = ModelException.Kind.class,
      names = {"NO_CREDIT", "BUDGET", "KEY", "PERMISSION", "UNKNOWN_MODEL", "REFUSED"})
  void whatWaitingDoesNotMendIsNeverTriedAgain(ModelException.Kind kind) {
    assertThatThrownBy(() -> ask(failing(kind))).isInstanceOf(GiveUp.class);
  }

  @Test
  void aBusyModelIsAskedAgainWhenItSaid() {
    var busy =
        FakeModel.real(
            "real",
            () -> {
              throw new ModelException(
                  ModelException.Kind.RATE_LIMITED,
                  Text.same("busy"),
                  Optional.of(Duration.ofSeconds(42)),
                  null);
            });
    assertThatThrownBy(() -> ask(busy))
        .isInstanceOfSatisfying(
            RetryLater.class, later -> assertThat(later.delay()).hasSeconds(42));
    assertThatThrownBy(() -> ask(failing(ModelException.Kind.RATE_LIMITED)))
        .isInstanceOfSatisfying(
            RetryLater.class, later -> assertThat(later.delay()).hasSeconds(10));
  }

  @ParameterizedTest
  @EnumSource(
      value = ModelException.Kind.class,
      names = {"OUTAGE", "NETWORK", "SLOW", "CUT_OFF", "MISFIT"})
  void anyOtherFailureIsAnError(ModelException.Kind kind) {
    assertThatThrownBy(() -> ask(failing(kind))).isInstanceOf(AiException.class);
  }

  @Test
  void withoutAnyModelItSaysWhatToDo() {
    assertThatThrownBy(this::ask)
        .isInstanceOf(AiException.class)
        .hasMessageContaining("OPENAI_API_KEY");
  }

  @Test
  void anInterruptIsNoReasonForATemplate() {
    var interrupted =
        FakeModel.real(
            "real",
            () -> {
              throw new InterruptedException();
            });
    assertThatThrownBy(() -> ask(interrupted, FakeModel.template()))
        .isInstanceOf(InterruptedException.class);
  }
}
