package aurora5.chat.turn;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.chat.Reply;
import aurora5.api.chat.Reply.Kind;
import aurora5.api.run.Started;
import aurora5.api.run.Started.Reason;
import aurora5.chat.Workshop;
import aurora5.chat.core.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workflow from the wish to the start: fields, confirmation, repeats. */
final class DeciderTest {
  private static final List<String> ENGLISH =
      List.of(
          "It's Mina",
          "ten",
          "curious",
          "drawing",
          "painter",
          "blue",
          "a cat",
          "the sea with grandma");

  private final Play play =
      new Play(Workshop.story(), Workshop.worry(), Workshop.hello(), Workshop.look());

  @Test
  void asksForEightFieldsInOrderHasThemConfirmedAndStartsOnce() {
    Reply first = play.say("우리 아이 동화책 만들어 줘");
    assertThat(first.kind()).isEqualTo(Kind.ASK);
    assertThat(first.text()).contains("그림책을 만듭니다", "이름을 알려 주세요. (1/8)");

    assertThat(play.say(Play.KOREAN.get(0)).text()).isEqualTo("나이를 알려 주세요. (2/8)");
    Reply confirm = play.answer(Play.KOREAN.subList(1, 8));
    assertThat(confirm.kind()).isEqualTo(Kind.CONFIRM);
    assertThat(confirm.text()).contains("- 이름: 지우", "- 나이: 10", "- 좋아하는 일: 그림 그리기", "저장됩니다");
    assertThat(confirm.choices()).containsExactly("네", "아니요");
    assertThat(play.starts).isEmpty();

    Reply working = play.say("네 좋아요");
    assertThat(working.kind()).isEqualTo(Kind.WORKING);
    assertThat(working.runId()).contains("run-1");
    assertThat(play.starts).hasSize(1);
    assertThat(play.starts.get(0).key()).isEqualTo("chat/c-1/10");
    assertThat(play.starts.get(0).input().text())
        .isEqualTo(
            "{\"name\":\"지우\",\"age\":10,\"personality\":\"호기심 많은 아이\",\"hobby\":\"그림 그리기\","
                + "\"dreamJob\":\"화가\",\"favoriteColor\":\"파란색\",\"favoriteAnimal\":\"고양이\","
                + "\"specialMemory\":\"할머니와 바다에 갔어요\"}");
  }

  @Test
  void speaksEnglishWithWhoBeginsInEnglish() {
    assertThat(play.say("Make a story about my daughter please").text())
        .contains("Makes a ten-page", "Please tell me: name. (1/8)");
    Reply confirm = play.answer(ENGLISH);
    assertThat(confirm.text()).contains("- name: Mina", "- age in years: 10", "Answer yes or no");
    assertThat(play.say("go ahead").text()).startsWith("Working on it");
    assertThat(play.starts).hasSize(1);
  }

  @Test
  void anAnswerInTheOtherLanguageDoesNotChangeTheConversations() {
    play.say("make a story");
    assertThat(play.say("지우").text()).startsWith("Please tell me: age");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "모르겠어요|숫자 하나로",
        "네|숫자 하나로",
        "0|1 이상 150 이하",
        "200살|1 이상 150 이하",
        "3.5|숫자 하나로",
        "5 아니면 6|숫자"
      })
  void aWrongAnswerIsExplainedAndAskedForAgain(String wrong, String says) {
    play.say("동화책 만들어 줘");
    play.say("지우");
    Reply again = play.say(wrong);
    assertThat(again.kind()).isEqualTo(Kind.ASK);
    assertThat(again.text()).contains("이 답은 '나이'에 맞지 않아요", says, "(2/8)");
    assertThat(play.say("일곱 살").text()).contains("성격", "(3/8)");
  }

  @Test
  void fieldsThatAreGivenAtOnceAreTaken() {
    Reply reply = play.say("동화책 만들어 줘, 이름은 지우, 나이는 7살이고 좋아하는 색은 파란색");
    assertThat(Play.input(reply).toString())
        .isEqualTo("{\"name\":\"지우\",\"age\":7,\"favoriteColor\":\"파란색\"}");
    assertThat(reply.text()).contains("성격");
    Reply more = play.say("성격: 활발함\n좋아하는 일: 축구\n꿈꾸는 직업: 화가");
    assertThat(more.text()).contains("좋아하는 동물", "(7/8)");
  }

  @Test
  void allThatIsMissingMayBeGivenInOrderWithoutNames() {
    play.say("동화책 만들어 줘");
    Reply reply = play.say("지우, 7살, 활발함, 축구, 화가, 파란색, 고양이, 바다 여행");
    assertThat(reply.kind()).isEqualTo(Kind.CONFIRM);
    assertThat(Play.input(reply).path("age").asInt()).isEqualTo(7);
  }

  @Test
  void theSentenceThatAsksMayTellTheAge() {
    Reply reply = play.say("화가가 꿈인 열 살 아이의 그림책을 써 줘");
    assertThat(Play.input(reply).path("age").asInt()).isEqualTo(10);
    assertThat(reply.text()).contains("이름");
  }

  @ParameterizedTest
  @ValueSource(strings = {"취소", "cancel", "그만할래", "취소해 줘"})
  void cancelEndsItAtAnyTime(String cancel) {
    play.say("동화책 만들어 줘");
    play.say("지우");
    assertThat(play.say(cancel).kind()).isEqualTo(Kind.CANCELLED);
    assertThat(play.state.frame()).isEmpty();

    play.say("동화책 만들어 줘");
    play.answer(Play.KOREAN);
    assertThat(play.say(cancel).kind()).isEqualTo(Kind.CANCELLED);
    assertThat(play.say("네").kind()).isEqualTo(Kind.ANSWER);
    assertThat(play.starts).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "음",
        "잘 모르겠어",
        "네 아니요",
        "그게 뭐야?",
        "얼마나 걸려",
        "네가 좋으면 해도 되고",
        "yes but why",
        "실행하면 어떻게 돼?"
      })
  void nothingRunsWithoutAClearYes(String unclear) {
    play.say("동화책 만들어 줘");
    play.answer(Play.KOREAN);
    Reply again = play.say(unclear);
    assertThat(again.kind()).isEqualTo(Kind.CONFIRM);
    assertThat(again.text()).startsWith("'네' 또는 '아니요'로 답해 주세요.");
    assertThat(play.starts).isEmpty();
  }

  @Test
  void aNoDropsIt() {
    play.say("동화책 만들어 줘");
    play.answer(Play.KOREAN);
    assertThat(play.say("아니요").kind()).isEqualTo(Kind.CANCELLED);
    assertThat(play.starts).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"이름: 민수", "이름은 민수", "이름을 민수로 바꿔 줘", "change name to 민수", "네, 이름은 민수"})
  void aChangeIsShownAndConfirmedAgain(String change) {
    play.say("동화책 만들어 줘");
    play.answer(Play.KOREAN);
    Reply changed = play.say(change);
    assertThat(changed.kind()).isEqualTo(Kind.CONFIRM);
    assertThat(changed.text()).contains("- 이름: 민수");
    assertThat(play.starts).isEmpty();
    play.say("응");
    assertThat(play.starts.get(0).input().text()).contains("\"name\":\"민수\"");
  }

  @Test
  void anOldConfirmationAndAnotherVersionAreAskedAgain() {
    play.say("동화책 만들어 줘");
    play.answer(Play.KOREAN);
    play.now = play.now.plus(Duration.ofMinutes(11));
    assertThat(play.say("네").text()).contains("다시 여쭤볼게요");
    play.installed(Workshop.storyAgain());
    assertThat(play.say("네").text()).contains("새 버전");
    assertThat(play.starts).isEmpty();
    assertThat(play.say("네").kind()).isEqualTo(Kind.WORKING);
  }

  @Test
  void aWorkflowThatLeavesInBetweenIsToldOf() {
    play.say("동화책 만들어 줘");
    play.installed(Workshop.hello());
    Reply gone = play.say("지우");
    assertThat(gone.text()).contains("설치되어 있지 않아서");
    assertThat(play.state.frame()).isEmpty();
  }

  @Test
  void aDeliveryOfTheSameMessageIsAnsweredTheSameAndDoesNothing() {
    play.say("동화책 만들어 줘");
    play.answer(Play.KOREAN);
    Reply once = play.say("yes-1", "네");
    State after = play.state;
    assertThat(play.say("yes-1", "네")).isEqualTo(once);
    assertThat(play.state).isEqualTo(after);
    assertThat(play.starts).hasSize(1);
  }

  @Test
  void recordsWithinRecordsDatesChoicesAndListsAreAskedFor() {
    assertThat(play.say("나를 살펴봐 줘").text()).contains("이름", "(1/4)");
    assertThat(play.say("지우").text()).contains("생년월일", "예: 1992-02-03");
    assertThat(play.say("1992년 2월 30일").text()).contains("있는 날짜");
    assertThat(play.say("1992년 2월 3일").choices()).containsExactly("HAPPY", "SAD");
    assertThat(play.say("그냥").text()).contains("HAPPY, SAD");
    play.say("happy");
    assertThat(play.say("하나, 둘").kind()).isEqualTo(Kind.WORKING);
    assertThat(play.starts.get(0).input().text())
        .isEqualTo(
            "{\"user\":{\"name\":\"지우\",\"birth\":\"1992-02-03\"},\"mood\":\"HAPPY\","
                + "\"conflicts\":[\"하나\",\"둘\"]}");
  }

  @Test
  void whatTheWorkflowItselfRefusesIsAskedForAgain() {
    play.say("동화책 만들어 줘");
    play.answer(Play.KOREAN);
    play.started =
        new Started.Refused(
            Reason.WRONG_INPUT,
            Text.same("wrong"),
            List.of(new Problem("/name", new Text("이름이 이상합니다", "a strange name"))));
    Reply again = play.say("네");
    assertThat(again.text()).contains("이름이 이상합니다", "이름을 알려 주세요");
    play.started = new Started.Accepted("run-2", true);
    assertThat(play.say("민수").kind()).isEqualTo(Kind.CONFIRM);
    assertThat(play.say("네").runId()).contains("run-2");
  }

  @Test
  void aStartThatIsNotPossibleNowCanBeTriedAgain() {
    play.say("동화책 만들어 줘");
    play.answer(Play.KOREAN);
    play.started = new Started.Refused(Reason.UNAVAILABLE, new Text("꺼져 있습니다", "off"));
    assertThat(play.say("네").kind()).isEqualTo(Kind.FAILED);
    play.started = new Started.Accepted("run-2", true);
    assertThat(play.say("네").runId()).contains("run-2");
    assertThat(play.starts.get(0).key()).isNotEqualTo(play.starts.get(1).key());
  }
}
