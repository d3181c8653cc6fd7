package aurora5.chat.hear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OrderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "취소|CANCEL",
        "취소해 주세요|CANCEL",
        "cancel!|CANCEL",
        "그만할래|CANCEL",
        "never mind|CANCEL",
        "그 실행 멈춰 줘|STOP",
        "방금 시작한 거 취소해줘|STOP",
        "실행 취소|STOP",
        "stop the run|STOP",
        "01kb1xw0c7zr9d3m5p8q2s4t6v 취소해 줘|STOP",
        "답하기|ANSWER",
        "answer|ANSWER",
        "도움말|HELP",
        "뭐 할 수 있어?|HELP",
        "What can you do?|HELP",
        "help|HELP",
        "워크플로우 목록|WORKFLOWS",
        "list workflows|WORKFLOWS",
        "어떤 워크플로가 있어?|WORKFLOWS",
        "뭐가 문제야?|TROUBLE",
        "지금 어디가 잘못됐어?|TROUBLE",
        "what is wrong?|TROUBLE",
        "What's wrong|TROUBLE",
        "알림 보여줘|TROUBLE",
        "any alerts?|TROUBLE",
        "상태|HEALTH",
        "상태 어때?|HEALTH",
        "시스템 상태 괜찮아?|HEALTH",
        "health|HEALTH",
        "are you ok?|HEALTH",
        "다 됐어?|RUNS",
        "어떻게 됐어?|RUNS",
        "how did it go?|RUNS",
        "안녕히 계세요|FAREWELL",
        "bye!|FAREWELL",
        "그림책 어떻게 됐어?|RUNS",
        "how is it going?|RUNS",
        "is it done?|RUNS",
        "최근 실행 보여줘|LATEST",
        "show my runs|LATEST",
        "실행 목록|LATEST",
        "마지막 실행 어떻게 됐어?|RUNS",
        "지금까지 뭐 적었어?|RECAP",
        "뭐라고 했지?|RECAP",
        "뭐라고?|RECAP",
        "다시 말해 줘|RECAP",
        "보여 줘|RECAP",
        "what did I say so far?|RECAP",
        "so far|RECAP",
        "say that again please|RECAP",
        "how is run 01kb1xw0c7zr9d3m5p8q2s4t6v|RUNS",
        "안녕하세요!|GREETING",
        "hello|GREETING",
        "고마워요|THANKS",
        "thank you so much|THANKS"
      })
  void knowsWhatIsAskedOfTheHouse(String text, Order order) {
    assertThat(Order.in(text)).contains(order);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "동화책 만들어 줘",
        "건강 상태가 안 좋아서 걱정이에요",
        "제가 뭐가 문제일까요",
        "취소된 여행 이야기로 동화 써 줘",
        "제가 그만두고 싶은 일을 멈추는 법",
        "대답 없는 친구 이야기",
        "지우",
        "파란색",
        "지금까지 가장 행복했던 날",
        "내가 보여 주는 마술",
        "무엇이든 물어보기",
        "showing my friends tricks",
        "스토리 워크플로우 한번 돌려줘",
        "상사가 저를 무시해요, 어떻게 하죠",
        "run create-story",
        "How do I become happy?",
        "안녕이라고 인사해 줘",
        "what is the meaning of life"
      })
  void leavesTheRestToOthers(String text) {
    assertThat(Order.in(text)).isEmpty();
  }

  @Test
  void hearsItsName() {
    assertThat(Order.uncalled("@Aurora 동화책 만들어 줘")).isEqualTo("동화책 만들어 줘");
    assertThat(Order.uncalled("오로라야, 도와줘")).isEqualTo("도와줘");
    assertThat(Order.uncalled("Aurora")).isEqualTo("Aurora");
  }
}
