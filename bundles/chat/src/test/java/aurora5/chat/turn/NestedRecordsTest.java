package aurora5.chat.turn;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.chat.Reply;
import aurora5.api.chat.Reply.Kind;
import aurora5.api.run.Started;
import aurora5.api.run.Started.Reason;
import aurora5.chat.Workshop;
import aurora5.chat.core.Event;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists and records within the records of a list: asked one by one as the outer ones are. */
final class NestedRecordsTest {
  private static final String TOLD =
      "{\"visits\":[{\"spot\":{\"city\":\"부산\"},\"meals\":[{\"dish\":\"밀면\",\"price\":9000},"
          + "{\"dish\":\"회\",\"price\":30000}]},{\"spot\":{\"city\":\"강릉\"},\"meals\":[]}],"
          + "\"title\":\"바다\"}";

  private final Play play = new Play(Workshop.outing());

  private Reply told() {
    play.say("나들이 짜 줘");
    return play.answer(
        List.of("부산", "네", "밀면", "9000원", "네", "회", "3만원", "네", "강릉", "아니요", "아니요", "바다"));
  }

  @Test
  void eachIsAskedForWhereItBelongs() {
    assertThat(play.say("나들이 짜 줘").text()).isEqualTo("나들이를 짭니다.\n[방문 1] 도시를 알려 주세요. (1/2)");
    Reply any = play.say("부산");
    assertThat(any.text()).isEqualTo("[방문 1] '먹을 것' 항목이 있나요? 네 또는 아니요로 답해 주세요.");
    assertThat(any.choices()).containsExactly("네", "아니요");
    assertThat(play.say("네").text()).isEqualTo("[방문 1 › 먹을 것 1] 음식을 알려 주세요. (1/2)");
    assertThat(play.say("밀면").text()).isEqualTo("[방문 1 › 먹을 것 1] 값을 알려 주세요. (2/2)");
    assertThat(play.say("비싸요").text()).contains("'값'에 맞지 않아요", "[방문 1 › 먹을 것 1]");
    assertThat(play.say("9000원").text()).contains("[방문 1] '먹을 것' 항목이 하나 더", "지금 1개");
    assertThat(play.say("음식: 회, 값: 30000").text())
        .as("no more than two")
        .startsWith("'방문' 항목이 하나 더 있나요? (지금 1개)");
    assertThat(play.say("네").text()).startsWith("[방문 2] 도시");
    assertThat(play.say("제목: 바다").text()).startsWith("[방문 2] 도시");
    assertThat(play.say("강릉").text()).startsWith("[방문 2] '먹을 것' 항목이 있나요?");
    assertThat(play.say("아니요").text()).startsWith("'방문' 항목이 하나 더 있나요? (지금 2개)");
    Reply confirm = play.say("아니요");
    assertThat(confirm.kind()).isEqualTo(Kind.CONFIRM);
    assertThat(confirm.text())
        .contains(
            """
            - 방문:
              · 도시: 부산, 먹을 것:
                · 음식: 밀면, 값: 9000
                · 음식: 회, 값: 30000
              · 도시: 강릉, 먹을 것: 없음
            - 제목: 바다
            """);
    play.say("네");
    assertThat(play.starts.get(0).input().text()).isEqualTo(TOLD);
  }

  @Test
  void inEnglishToo() {
    assertThat(play.say("Plan an outing").text())
        .isEqualTo("Plans an outing.\n[visits 1] Please tell me: city. (1/2)");
    assertThat(play.say("Busan").text())
        .isEqualTo("[visits 1] Is there anything for 'meals'? Yes or no.");
    assertThat(play.say("yes").text())
        .isEqualTo("[visits 1 › meals 1] Please tell me: dish. (1/2)");
    play.say("noodles");
    assertThat(play.say("nine").text())
        .isEqualTo("[visits 1] Is there another one for 'meals'? (1 so far) Yes or no.");
    assertThat(play.say("no").text())
        .isEqualTo("Is there another one for 'visits'? (1 so far) Yes or no.");
    assertThat(play.say("no").text()).isEqualTo("Please tell me: title. (2/2)");
    assertThat(play.say("Sea").text())
        .contains("  · city: Busan, meals:\n    · dish: noodles, price: 9\n- title: Sea");
  }

  @ParameterizedTest
  @ValueSource(strings = {"도시: 강릉, 먹을 것: 없음", "city: 강릉, meals: none"})
  void whatMayBeEmptyMayBeSaidToBe(String told) {
    play.say("나들이 짜 줘");
    Reply more = play.say(told);
    assertThat(more.text()).startsWith("'방문' 항목이 하나 더");
    assertThat(Play.input(more).at("/visits/0/meals").isEmpty()).isTrue();
  }

  @Test
  void anInnerListMayBeGivenAtOnceAsJson() {
    play.say("나들이 짜 줘");
    play.say("부산");
    assertThat(play.say("[{\"dish\":\"밀면\",\"price\":9000}]").text()).contains("'방문' 항목이 하나 더");
  }

  @ParameterizedTest
  @ValueSource(strings = {"도움말", "help"})
  void helpRepeatsTheQuestion(String help) {
    play.say("나들이 짜 줘");
    play.answer(List.of("부산", "네", "밀면"));
    assertThat(play.say(help).text()).contains("[방문 1 › 먹을 것 1] 값");
  }

  @Test
  void aValueThatIsRefusedIsAskedForAgainAndTheOthersStay() {
    told();
    play.started =
        new Started.Refused(
            Reason.WRONG_INPUT,
            Text.same("wrong"),
            List.of(new Problem("/visits/0/meals/1/price", new Text("너무 비쌉니다", "too dear"))));
    assertThat(play.say("네").text()).isEqualTo("너무 비쌉니다\n[방문 1 › 먹을 것 2] 값을 알려 주세요. (2/2)");
    play.started = new Started.Accepted("run-2", true);
    assertThat(play.say("20000").text()).startsWith("'방문' 항목이 하나 더");
    assertThat(play.say("아니요").kind()).isEqualTo(Kind.CONFIRM);
    play.say("네");
    assertThat(play.starts.get(1).input().text()).isEqualTo(TOLD.replace("30000", "20000"));
  }

  @Test
  void ofWhatAModelGivesOnlyWhatFitsIsTakenHoweverDeep() {
    play.model =
        Optional.of(
            new Event.Wanted(
                "outing",
                Play.json(
                    "{\"visits\":[{\"spot\":{\"city\":\"부산\",\"evil\":1},"
                        + "\"meals\":[{\"dish\":\"밀면\",\"price\":\"싸요\"}]}]}")));
    Reply reply = play.say("부산에서 밀면 먹는 나들이");
    assertThat(reply.text()).endsWith("[방문 1 › 먹을 것 1] 값을 알려 주세요. (2/2)");
    assertThat(Play.input(reply).toString())
        .isEqualTo("{\"visits\":[{\"spot\":{\"city\":\"부산\"},\"meals\":[{\"dish\":\"밀면\"}]}]}");
  }

  @Test
  void anotherVersionKeepsWhatItAsksForToo() {
    told();
    play.installed(Workshop.outingAgain());
    assertThat(play.say("네").text()).contains("새 버전", "[방문 1 › 먹을 것 1] 매운가요");
    play.answer(List.of("네", "아니요", "아니요", "네"));
    assertThat(play.starts.get(0).input().text())
        .contains("{\"dish\":\"밀면\",\"hot\":true}", "{\"dish\":\"회\",\"hot\":false}");
  }
}
