package aurora5.chat.turn;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.chat.Reply;
import aurora5.api.chat.Reply.Kind;
import aurora5.api.run.Reply.Refused;
import aurora5.api.run.Reply.Unavailable;
import aurora5.api.run.Reply.Wrong;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.chat.Workshop;
import aurora5.chat.core.Effect;
import aurora5.chat.core.Ongoing;
import aurora5.chat.form.Form;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that are stopped and answered by talking. */
final class StopAndAnswerTest {
  private static final String FIRST = "01kb1xw0c7zr9d3m5p8q2s4t6v";
  private static final String SECOND = "01kb1xw0c7zr9d3m5p8q2s4t7w";

  private final Play play = new Play(Workshop.story(), Workshop.approval());

  private static RunView run(String id, RunStatus status, String user) {
    Instant at = Instant.parse("2026-11-27T00:00:00Z");
    return new RunView(
        id,
        "approval",
        "v1",
        status,
        5,
        Optional.empty(),
        Optional.of(user),
        Optional.empty(),
        "ctx",
        new Json("{}"),
        Optional.empty(),
        Optional.empty(),
        at,
        Optional.empty(),
        Optional.of(at),
        status.ended() ? Optional.of(at.plusSeconds(1)) : Optional.empty(),
        1,
        List.of(),
        Optional.empty());
  }

  private static Ongoing working(String id) {
    return new Ongoing(run(id, RunStatus.RUNNING, "somebody"), List.of());
  }

  private static Ongoing waiting(String id) {
    Form question = Form.answer(Workshop.approval(), id, "approval").orElseThrow();
    return new Ongoing(run(id, RunStatus.WAITING, "somebody"), List.of(question));
  }

  @ParameterizedTest
  @CsvSource({
    "취소해 줘,네",
    "그 실행 멈춰 줘,응",
    "방금 시작한 거 취소해줘,네 좋아요",
    "작업 중단해 줘,멈춰",
    FIRST + " 취소,네",
    "cancel,yes",
    "please stop my run,yes please",
    "stop " + FIRST + ",stop the run"
  })
  void theOneRunIsStoppedAfterAYes(String wish, String yes) {
    play.ongoing = List.of(working(FIRST));
    Reply question = play.say(wish);
    assertThat(question.kind()).isEqualTo(Kind.CONFIRM);
    assertThat(question.text()).contains(FIRST);
    assertThat(play.orders).isEmpty();
    play.say(yes);
    assertThat(play.orders).containsExactly(new Effect.Stop(FIRST));
    assertThat(play.state.frame()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"아니요", "취소", "no", "never mind"})
  void withANoItGoesOn(String no) {
    play.ongoing = List.of(working(FIRST));
    play.say("실행 취소");
    assertThat(play.say(no).text()).isEqualTo("그대로 둘게요. 실행은 계속됩니다.");
    assertThat(play.state.frame()).isEmpty();
    assertThat(play.orders).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"음", "네 아니요", "왜?", "그게 뭐야", "yes but why"})
  void nothingIsStoppedWithoutAClearYes(String unclear) {
    play.ongoing = List.of(working(FIRST));
    play.say("실행 취소");
    assertThat(play.say(unclear).text()).startsWith("'네' 또는 '아니요'로").contains(FIRST);
    assertThat(play.orders).isEmpty();
  }

  @Test
  void anOldQuestionIsAskedAgain() {
    play.ongoing = List.of(working(FIRST));
    play.say("실행 취소");
    play.now = play.now.plus(Duration.ofMinutes(11));
    assertThat(play.say("네").kind()).isEqualTo(Kind.CONFIRM);
    assertThat(play.orders).isEmpty();
    play.say("네");
    assertThat(play.orders).hasSize(1);
  }

  @Test
  void ofSeveralItIsAskedWhich() {
    play.ongoing = List.of(working(FIRST), working(SECOND));
    Reply which = play.say("실행 멈춰");
    assertThat(which.kind()).isEqualTo(Kind.CHOOSE);
    assertThat(which.text()).contains("1. approval", "2. approval", SECOND);
    assertThat(play.say("글쎄").kind()).isEqualTo(Kind.CHOOSE);
    assertThat(play.say("2번").kind()).isEqualTo(Kind.CONFIRM);
    play.say("네");
    assertThat(play.orders).containsExactly(new Effect.Stop(SECOND));
  }

  @Test
  void aRunOfSomebodyElseIsLeftAlone() {
    play.elsewhere = Optional.of(run(FIRST, RunStatus.RUNNING, "notion:me"));
    assertThat(play.say(FIRST + " 취소해 줘").text()).contains("이 대화에서 시작한 것이 아니라서");
    play.userId = Optional.of("notion:other");
    assertThat(play.say(FIRST + " 취소해 줘").text()).contains("이 대화에서 시작한 것이 아니라서");
    play.userId = Optional.of("notion:me");
    assertThat(play.say(FIRST + " 취소해 줘").kind()).isEqualTo(Kind.CONFIRM);
    play.say("네");
    assertThat(play.orders).containsExactly(new Effect.Stop(FIRST));
  }

  @Test
  void whatIsNotThereOrHasEndedIsSaid() {
    assertThat(play.say("취소").text()).startsWith("지금 취소할 것이 없습니다");
    assertThat(play.say(FIRST + " 취소").text()).isEqualTo("그런 번호의 실행을 찾을 수 없습니다.");
    play.userId = Optional.of("me");
    play.elsewhere = Optional.of(run(FIRST, RunStatus.SUCCEEDED, "me"));
    assertThat(play.say(FIRST + " 취소").text()).isEqualTo("그 실행은 이미 끝났습니다.");
  }

  @Test
  void aRunIsStoppedInTheMiddleOfSomethingElseOnlyWhenItIsNamed() {
    play.ongoing = List.of(working(FIRST));
    play.say("동화책 만들어 줘");
    assertThat(play.say("취소").text()).startsWith("취소했습니다. 아무것도 실행하지 않았어요");
    play.say("동화책 만들어 줘");
    assertThat(play.say("그 실행 멈춰").text()).startsWith("하던 이야기는 접어 둘게요.").contains(FIRST);
  }

  @Test
  void whatTheRunsSayIsPassedOn() {
    play.ongoing = List.of(working(FIRST));
    play.say("실행 취소");
    play.obeyed = new Unavailable(new Text("저장소가 바쁩니다", "busy"));
    assertThat(play.say("네").text()).isEqualTo("저장소가 바쁩니다");
    play.obeyed = new Refused(new Text("이미 끝났습니다", "ended"));
    assertThat(play.say("네").text()).isEqualTo("이미 끝났습니다");
    assertThat(play.state.frame()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"답하기,네,좋아요,네", "답할게요,아니요,싫어요,응", "answer,yes,fine,go ahead"})
  void whatARunWaitsForIsAskedFieldByFieldAndSentAfterAYes(
      String wish, String first, String second, String yes) {
    play.ongoing = List.of(waiting(FIRST));
    play.say(wish);
    play.say(first);
    Reply confirm = play.say(second);
    assertThat(confirm.kind()).isEqualTo(Kind.CONFIRM);
    assertThat(play.orders).isEmpty();
    Reply told = play.say(yes);
    assertThat(told.kind()).isEqualTo(Kind.WORKING);
    assertThat(told.runId()).contains(FIRST);
    assertThat(play.orders)
        .singleElement()
        .isInstanceOfSatisfying(
            Effect.Tell.class,
            tell -> {
              assertThat(tell.step()).isEqualTo("approval");
              assertThat(tell.answer().text()).contains("\"word\":\"" + second + "\"");
            });
  }

  @Test
  void anAnswerIsDroppedWithANoAndTheRunGoesOnWaiting() {
    play.ongoing = List.of(waiting(FIRST));
    play.say("답하기");
    play.say("네");
    play.say("음");
    assertThat(play.say("아니요").kind()).isEqualTo(Kind.CANCELLED);
    assertThat(play.orders).isEmpty();
  }

  @Test
  void ofSeveralQuestionsOneIsChosen() {
    play.ongoing = List.of(waiting(FIRST), waiting(SECOND));
    assertThat(play.say("답하기").kind()).isEqualTo(Kind.CHOOSE);
    play.say("2");
    play.say("네");
    play.say("음");
    play.say("네");
    assertThat(play.orders)
        .singleElement()
        .isInstanceOfSatisfying(
            Effect.Tell.class, tell -> assertThat(tell.runId()).isEqualTo(SECOND));
  }

  @Test
  void whatDoesNotFitIsAskedForAgainAndWhatWasAnsweredMeanwhileIsSaid() {
    play.ongoing = List.of(waiting(FIRST));
    play.say("답하기");
    play.say("네");
    play.say("음");
    play.obeyed = new Wrong(List.of(new Problem("/word", new Text("너무 짧습니다", "is too short"))));
    assertThat(play.say("네").text()).contains("너무 짧습니다", "한마디");
    play.say("충분히 긴 말");
    play.ongoing = List.of(working(FIRST));
    assertThat(play.say("네").text()).contains("이미 답을 받았거나");
    assertThat(play.say("답하기").text()).startsWith("지금 답을 기다리는 실행이 없습니다");
  }
}
