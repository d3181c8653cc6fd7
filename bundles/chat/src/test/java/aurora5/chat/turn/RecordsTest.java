package aurora5.chat.turn;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.chat.Reply;
import aurora5.api.chat.Reply.Kind;
import aurora5.chat.Workshop;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of records: one after the other, field by field, as a person would ask. */
final class RecordsTest {
  private final Play play = new Play(Workshop.trip());

  @Test
  void eachIsAskedForFieldByFieldAndThenWhetherThereIsOneMore() {
    assertThat(play.say("여행 짜 줘").text())
        .contains("여행을 짭니다", "[들를 곳 1]", "어디", "(1/2)")
        .doesNotContain("JSON");
    assertThat(play.say("부산").text()).contains("[들를 곳 1]", "며칠", "(2/2)");
    assertThat(play.say("많이").text()).contains("'며칠'에 맞지 않아요", "[들를 곳 1]");
    assertThat(play.say("사흘 말고 3일").text())
        .as("no question where there is no choice")
        .contains("적어도 2개", "[들를 곳 2]");
    Reply more = play.say("어디: 강릉, 며칠: 2, 메모: 바다");
    assertThat(more.text()).contains("'들를 곳' 항목이 하나 더 있나요?", "지금 2개");
    assertThat(more.choices()).containsExactly("네", "아니요");
    assertThat(play.say("글쎄요").text()).contains("'네' 또는 '아니요'로", "하나 더");
    assertThat(play.say("네").text()).contains("[들를 곳 3]");
    play.say("서울");
    assertThat(play.say("1").text()).as("no more than three").contains("제목을 알려 주세요");
    Reply confirm = play.say("바다 여행");
    assertThat(confirm.kind()).isEqualTo(Kind.CONFIRM);
    assertThat(confirm.text()).contains("· 어디: 부산, 며칠: 3", "· 어디: 강릉, 며칠: 2, 메모: 바다");
    play.say("네");
    assertThat(play.starts.get(0).input().text())
        .isEqualTo(
            "{\"stops\":[{\"where\":\"부산\",\"days\":3},"
                + "{\"where\":\"강릉\",\"days\":2,\"note\":\"바다\"},"
                + "{\"where\":\"서울\",\"days\":1}],\"title\":\"바다 여행\"}");
  }

  @Test
  void inEnglishToo() {
    assertThat(play.say("Plan a trip").text()).contains("[stops 1] Please tell me: where. (1/2)");
    play.say("Busan");
    assertThat(play.say("three").text()).contains("at least 2", "[stops 2]");
    play.say("Seoul");
    assertThat(play.say("2").text()).contains("Is there another one for 'stops'? (2 so far)");
    assertThat(play.say("no").text()).isEqualTo("Please tell me: title. (2/2)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"도움말", "help"})
  void helpRepeatsTheQuestion(String help) {
    play.say("여행 짜 줘");
    play.say("부산");
    assertThat(play.say(help).text()).contains("[들를 곳 1]", "며칠");
    play.answer(List.of("3", "강릉", "2"));
    assertThat(play.say(help).text()).contains("하나 더");
  }

  @Test
  void allOfThemMayBeGivenAtOnceAsJson() {
    play.say("여행 짜 줘");
    String all = "[{\"where\":\"부산\",\"days\":3},{\"where\":\"강릉\",\"days\":2}]";
    assertThat(play.say(all).text()).contains("제목을 알려 주세요");
  }

  @Test
  void whatIsMissingInThemIsAskedForWhereItIsMissing() {
    play.say("여행 짜 줘");
    String all = "[{\"where\":\"부산\"},{\"where\":\"강릉\",\"days\":2}]";
    assertThat(play.say(all).text()).contains("[들를 곳 1] 며칠", "(2/2)");
    play.say("3");
    assertThat(play.say("아니요").text()).contains("제목을 알려 주세요");
  }

  @Test
  void anotherOneMayBeToldWithoutAYesBefore() {
    play.say("여행 짜 줘");
    play.answer(List.of("부산", "3", "강릉", "2"));
    assertThat(play.say("어디는 서울").text()).contains("[들를 곳 3] 며칠");
  }

  @Test
  void aFieldBesideTheListMayBeToldInBetween() {
    play.say("여행 짜 줘");
    play.say("부산");
    Reply same = play.say("제목: 바다 여행");
    assertThat(same.text()).contains("[들를 곳 1] 며칠");
    assertThat(Play.input(same).path("title").asText()).isEqualTo("바다 여행");
    assertThat(play.answer(List.of("3", "강릉", "2", "아니요")).kind()).isEqualTo(Kind.CONFIRM);
  }

  @Test
  void whoNamesTheListAgainTellsItAnew() {
    play.say("여행 짜 줘");
    play.answer(List.of("부산", "3", "강릉", "2", "아니요", "바다 여행"));
    assertThat(play.say("들를 곳: 다시").text()).contains("하나씩 여쭤볼게요", "[들를 곳 1]");
    assertThat(play.say("취소").kind()).isEqualTo(Kind.CANCELLED);
  }
}
