package aurora5.chat.turn;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.chat.Reply;
import aurora5.api.chat.Reply.Kind;
import aurora5.chat.Workshop;
import aurora5.chat.core.Effect;
import aurora5.chat.core.Event;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is understood of what people want, by rules and with a model. */
final class WishesTest {
  private final Play play =
      new Play(Workshop.story(), Workshop.worry(), Workshop.hello(), Workshop.look());

  @Test
  void whatLeavesNothingBehindIsRunWithoutAsking() {
    play.say("인사해 줘");
    assertThat(play.say("지우").kind()).isEqualTo(Kind.WORKING);
  }

  @Test
  void aWorryIsTakenAsItIsToldAndAnOrderIsNot() {
    Reply told = play.say("상사가 저를 무시해요, 어떻게 하죠");
    assertThat(told.kind()).isEqualTo(Kind.CONFIRM);
    assertThat(told.text()).contains("- 고민 설명: 상사가 저를 무시해요", "비용이 들 수 있고");
    play.say("취소");
    Reply ordered = play.say("고민 좀 들어 줘");
    assertThat(ordered.text()).contains("고민 설명을 알려 주세요.");
    assertThat(play.say("요즘 잠이 안 와요").kind()).isEqualTo(Kind.CONFIRM);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2|고민",
        "2번|고민",
        "두 번째|고민",
        "analyze-problem|고민",
        "1번이요|그림책",
        "첫 번째 거|그림책",
        "the first one|그림책"
      })
  void twoThatAreNearAreAskedAbout(String pick, String description) {
    Reply choose = play.say("내 고민 이야기");
    assertThat(choose.kind()).isEqualTo(Kind.CHOOSE);
    assertThat(choose.text()).contains("1. 열 쪽짜리", "2. 고민을");
    assertThat(play.say(pick).text()).contains(description);
  }

  @Test
  void anotherWishInsteadOfAChoiceIsHeard() {
    play.say("내 고민 이야기");
    assertThat(play.say("아니 그냥 동화책 만들어 줘").text()).contains("이름");
  }

  @Test
  void whatItCannotDoIsSaidWithWhatItCan() {
    Reply reply = play.say("오늘 날씨 알려줘");
    assertThat(reply.kind()).isEqualTo(Kind.ANSWER);
    assertThat(reply.text()).contains("할 수 있는 일이 아닌 것", "create-story", "“우리 아이 동화책을 만들어 줘”");
    assertThat(play.state.frame()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "안녕|오로라입니다",
        "고마워|기뻐요",
        "잘 있어요|또 불러 주세요",
        "도움말|하나씩 여쭤보고",
        "취소|취소할 것이 없습니다",
        "뭐가 문제야?|looked ALERTS",
        "상태 어때?|looked HEALTH",
        "최근 실행|looked LATEST",
        "마지막 실행 어때?|looked RUNS",
        "워크플로우 목록|create-story"
      })
  void questionsAboutTheHouseAreAnswered(String question, String answer) {
    assertThat(play.say(question).text()).contains(answer);
  }

  @Test
  void aQuestionInBetweenLosesNothing() {
    play.say("동화책 만들어 줘");
    play.answer(Play.KOREAN);
    assertThat(play.say("상태 어때?").text()).isEqualTo("looked HEALTH");
    assertThat(play.say("네").kind()).isEqualTo(Kind.WORKING);
  }

  @Test
  void aDelicateTextIsAnsweredWarmly() {
    play.delicate = true;
    assertThat(play.say("빚 때문에 고민이에요").text()).startsWith("마음이 쓰이는 이야기를");
  }

  @Test
  void aModelsWishIsCheckedAskedForAndConfirmedLikeAnyOther() {
    play.model =
        Optional.of(
            new Event.Wanted(
                "create-story",
                Play.json(
                    "{\"name\":\"지우\",\"age\":\"열 살\",\"hobby\":null,\"dreamJob\":7,\"evil\":1}")));
    Reply reply = play.say("지우가 나오는 책, 열 살이야");
    assertThat(reply.kind()).isEqualTo(Kind.ASK);
    assertThat(Play.input(reply).toString())
        .isEqualTo("{\"name\":\"지우\",\"age\":10,\"dreamJob\":\"7\"}");
    assertThat(play.starts).isEmpty();
  }

  @Test
  void aModelReadsALongAnswerAndRulesDoWhereItIsSilent() {
    play.say("동화책 만들어 줘");
    play.model =
        Optional.of(new Event.Wanted("create-story", Play.json("{\"name\":\"지우\",\"age\":7}")));
    String answer = "우리 아이는 지우라고 하는데요 이번에 일곱 살이 됐고 정말 귀엽답니다 하하하하 그렇죠";
    assertThat(play.say(answer).text()).contains("(3/8)");
    assertThat(play.asked).contains(new Effect.AskModel(Optional.of("create-story")));

    play.model = Optional.of(new Event.Silent());
    String character = "호기심이 정말 많고 무엇이든 물어보기를 좋아하며 친구들과 어울려 놀기를 즐기는 아이";
    assertThat(play.say(character).text()).contains("좋아하는 일", "(4/8)");
  }

  @Test
  void aModelsYesIsNobodysYes() {
    play.say("동화책 만들어 줘");
    play.answer(Play.KOREAN);
    play.model = Optional.of(new Event.Wanted("create-story", Play.json("{}")));
    assertThat(play.say("글쎄요, 어떨까요").kind()).isEqualTo(Kind.CONFIRM);
    assertThat(play.starts).isEmpty();
  }

  @Test
  void whatAModelSaysIsSaidInItsName() {
    play.model = Optional.of(new Event.Worded("반가워요!", "gpt-test"));
    Reply reply = play.say("오늘 기분이 어때?");
    assertThat(reply.text()).isEqualTo("반가워요!");
    assertThat(reply.by()).isEqualTo("gpt-test");
  }

  @Test
  void memoryIsBounded() {
    for (int i = 0; i < 50; i++) {
      play.say("오늘 날씨 알려줘 " + "가".repeat(3_000));
    }
    assertThat(play.state.recent()).hasSize(8);
    assertThat(play.state.recent().get(0).said().length()).isLessThanOrEqualTo(501);
  }
}
