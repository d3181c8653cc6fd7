package aurora5.chat.turn;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.chat.Reply;
import aurora5.api.chat.Reply.Kind;
import aurora5.chat.Workshop;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever changes their mind, has lost the thread, or asks something in between. */
final class SecondThoughtsTest {
  private final Play play =
      new Play(
          Workshop.story(),
          Workshop.worry(),
          Workshop.hello(),
          Workshop.look(),
          Workshop.trip(),
          Workshop.outing());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "아니다 이름은 민수야|민수",
        "참, 이름을 민수로 바꿔 줘|민수",
        "이름: 민수|민수",
        "no, the name is Minsu|Minsu",
        "wait, change the name to Minsu|Minsu"
      })
  void aChangeInTheMiddleIsNoAnswer(String change, String name) {
    play.say("동화책 만들어 줘");
    play.answer(List.of("지우", "7"));
    Reply same = play.say(change);
    assertThat(same.text()).isEqualTo("성격을 알려 주세요. (3/8)");
    assertThat(Play.input(same).path("name").asText()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "색을 빨강으로 바꿔줘|- 좋아하는 색: 빨강",
        "그림 없이 해줘|- 그림도 그릴까요?: 아니요",
        "make the color red|- 좋아하는 색: red"
      })
  void aFieldMayBeCalledBriefly(String change, String shown) {
    play.say("동화책 만들어 줘");
    play.answer(Play.KOREAN);
    assertThat(play.say(change).text()).contains(shown);
    assertThat(play.starts).isEmpty();
  }

  @Test
  void whatTheWishLeavesOutIsLeftOut() {
    Reply reply = play.say("그림 없이 동화책 만들어 줘");
    assertThat(Play.input(reply).toString()).isEqualTo("{\"pictures\":false}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"지금까지 뭐 적었어?", "뭐라고?", "so far", "what did I say?"})
  void whatWasToldSoFarIsShownAndAskedOn(String question) {
    play.say("동화책 만들어 줘");
    play.answer(List.of("지우", "7"));
    assertThat(play.say(question).text())
        .isEqualTo("지금까지 알려 주신 것:\n- 이름: 지우\n- 나이: 7\n성격을 알려 주세요. (3/8)");
  }

  @Test
  void whatWasToldSoFarIsShownInEnglish() {
    play.say("make a story");
    play.say("Mina");
    assertThat(play.say("what did I say so far?").text())
        .isEqualTo(
            "What you have told me so far:\n- name: Mina\nPlease tell me: age in years. (2/8)");
  }

  @Test
  void beforeAnythingIsToldTheQuestionIsJustRepeated() {
    play.say("동화책 만들어 줘");
    assertThat(play.say("뭐라고?").text()).isEqualTo("이름을 알려 주세요. (1/8)");
  }

  @Test
  void aChoiceIsShownAgain() {
    String choices = play.say("내 고민 이야기").text();
    assertThat(play.say("뭐라고?").text()).isEqualTo(choices);
    assertThat(play.say("1").text()).contains("이름");
  }

  @Test
  void helpWhileAskingTellsHowToAnswer() {
    play.say("동화책 만들어 줘");
    assertThat(play.say("도움말").text())
        .startsWith("여쭤보는 것에 그냥 답해 주세요.")
        .doesNotContain("할 수 있는 일:")
        .endsWith("이름을 알려 주세요. (1/8)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"상태", "상태 어때?", "health"})
  void aQuestionAboutTheHouseIsNoAge(String question) {
    play.say("동화책 만들어 줘");
    play.say("지우");
    assertThat(play.say(question).text()).isEqualTo("looked HEALTH");
    assertThat(play.say("7").text()).contains("성격");
  }

  @Test
  void aWordMayBeAnAnswerAndAQuestionMarkMakesItAQuestion() {
    play.say("고민 좀 들어 줘");
    assertThat(play.say("상태 어때?").text()).isEqualTo("looked HEALTH");
    assertThat(play.say("건강").text()).contains("- 고민 설명: 건강");
  }

  @Test
  void anUnclearYesIsNotAnsweredWithEverythingAgain() {
    play.say("동화책 만들어 줘");
    String all = play.answer(Play.KOREAN).text();
    assertThat(all).contains("고칠 것은 '이름: …'처럼");
    Reply again = play.say("음...");
    assertThat(again.kind()).isEqualTo(Kind.CONFIRM);
    assertThat(again.text()).hasLineCount(1).contains("'보여 줘'");
    assertThat(play.say("보여 줘").text()).isEqualTo(all);
  }

  @Test
  void whatIsToBeChangedIsNamedAfterWhatIsThere() {
    assertThat(play.say("상사가 저를 무시해요, 어떻게 하죠").text()).contains("고칠 것은 '고민 설명: …'처럼");
    play.say("취소");
    play.say("worry, please");
    assertThat(play.say("nobody listens to me").text())
        .contains("write for instance 'the worry in your words: …'");
  }

  @Test
  void aFieldThatIsAskedForAgainHasNoNumberBeyondTheLast() {
    play.say("동화책 만들어 줘");
    play.answer(Play.KOREAN);
    assertThat(play.say("나이: 많음").text()).endsWith("나이를 알려 주세요.");
  }

  @Test
  void aNoToTheFirstQuestionIsNoWorry() {
    play.say("고민 좀 들어 줘");
    assertThat(play.say("아니요").kind()).isEqualTo(Kind.CANCELLED);
    assertThat(play.state.frame()).isEmpty();
  }

  @Test
  void listsAndNumbersAreShownAsPeopleWriteThem() {
    play.installed(Workshop.lists());
    play.say("여행 짜 줘");
    assertThat(play.answer(List.of("1.50, 2", "3.10")).text())
        .contains("- 이름들: 1.50, 2", "- 비율: 3.1\n");
  }

  @Test
  void thereIsNoRunToStopWhileWeTalk() {
    play.say("동화책 만들어 줘");
    assertThat(play.say("그 실행 멈춰 줘").text()).startsWith("이 대화에서 돌고 있는 실행은 없어요");
    assertThat(play.say("지우").text()).contains("나이");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "있어요|[들를 곳 3]",
        "하나 더|[들를 곳 3]",
        "one more|[들를 곳 3]",
        "없어요|제목을",
        "끝!|제목을",
        "그만|제목을",
        "취소|취소했습니다",
        "that's all|제목을"
      })
  void whetherThereIsAnotherIsToldInManyWays(String answer, String next) {
    play.say("여행 짜 줘");
    play.answer(List.of("부산", "3", "강릉", "2"));
    assertThat(play.say(answer).text()).startsWith(next);
  }
}
