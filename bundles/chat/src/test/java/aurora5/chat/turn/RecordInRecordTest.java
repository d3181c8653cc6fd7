package aurora5.chat.turn;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.chat.Reply;
import aurora5.api.chat.Reply.Kind;
import aurora5.chat.Workshop;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records within a record: fields of one name are told apart, and what is begun is finished. */
final class RecordInRecordTest {
  private final Play play = new Play(Workshop.couple());

  @Test
  void itIsSaidWhoseFieldIsAskedFor() {
    assertThat(play.say("우리 둘을 봐 줘").text()).endsWith("[나] 이름을 알려 주세요. (1/3)");
    assertThat(play.say("지우").text()).startsWith("[나] 생년월일을 알려 주세요. (2/3)");
    Reply confirm = play.answer(List.of("1992-02-03", "happy"));
    assertThat(confirm.kind()).isEqualTo(Kind.CONFIRM);
    assertThat(confirm.text())
        .contains("- 나 이름: 지우\n- 나 생년월일: 1992-02-03\n- 기분: HAPPY")
        .doesNotContain("상대");
  }

  @Test
  void inEnglishToo() {
    assertThat(play.say("Look at us two").text()).endsWith("[you] Please tell me: name. (1/3)");
    assertThat(play.say("Mina").text())
        .isEqualTo("[you] Please tell me: date of birth. (2/3) Such as 1992-02-03");
    play.answer(List.of("1992-02-03", "happy"));
    assertThat(play.say("the other person's name: Ben").text())
        .isEqualTo("[the other person] Please tell me: date of birth. For instance 1992-02-03");
  }

  @ParameterizedTest
  @ValueSource(strings = {"상대 이름: 민수", "상대의 이름은 민수", "상대 이름을 민수로 바꿔 줘"})
  void whatMayBeLeftOutIsAskedToItsEndOnceItIsBegun(String begin) {
    play.say("우리 둘을 봐 줘");
    play.answer(List.of("지우", "1992-02-03", "happy"));
    assertThat(play.say(begin).text()).startsWith("[상대] 생년월일을 알려 주세요.");
    Reply confirm = play.say("1990년 1월 2일");
    assertThat(confirm.text()).contains("- 상대 이름: 민수", "- 상대 생년월일: 1990-01-02");
    play.say("네");
    assertThat(play.starts.get(0).input().text())
        .contains("\"other\":{\"name\":\"민수\",\"birth\":\"1990-01-02\"}");
  }
}
