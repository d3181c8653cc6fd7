package aurora5.chat.hear;

import java.util.List;
import java.util.Set;

/** Whether somebody says yes. Only what says nothing else counts as a yes. */
public enum Assent {
  YES,
  NO,
  /** Neither, or both. */
  UNCLEAR;

  private static final Set<String> YES_WORDS =
      words(
          "네 넵 넹 예 옙 응 웅 엉 어 ㅇㅇ ㅇㅋ 그래 그래요 그럼 그럼요 좋아 좋아요 좋습니다 좋네요 맞아 맞아요 맞습니다"
              + " 물론 물론이죠 당연하지 진행 진행해 진행해줘 진행해요 진행해주세요 실행 실행해 실행해줘 실행해주세요"
              + " 시작 시작해 시작해줘 시작해요 시작해주세요 해줘 해줘요 해주세요 할게 할게요 할래 할래요 하자 해 해요"
              + " 부탁 부탁해 부탁해요 부탁드려요 부탁드립니다 확인 확인했어요 오케이 오키 콜 ok okay k yes y yep yeah"
              + " yup sure confirm confirmed agreed right correct go proceed 참 true");
  private static final Set<String> NO_WORDS =
      words(
          "아니 아니요 아니오 아뇨 아냐 아니야 아닙니다 ㄴㄴ 노 싫어 싫어요 싫습니다 안돼 안돼요 안해 안해요 안할래"
              + " 안할래요 하지마 하지마세요 하지말아 하지말아줘 하지말아주세요 됐어 됐어요 그만 그만해 그만해요 취소 취소해 취소해줘"
              + " 취소해주세요 취소할래 취소할게요 no n nope nah cancel stop dont wrong false 거짓 틀려 틀렸어 틀려요");
  private static final Set<String> MORE_YES =
      Set.of("go ahead", "do it", "yes please", "lets go", "run it", "start it", "sounds good");
  private static final Set<String> MORE_NO =
      Set.of("no thanks", "no thank you", "never mind", "nevermind", "not now", "do not");

  /** Say nothing beside a yes or no. */
  private static final Set<String> FILLERS =
      words("좀 그럼 이대로 그대로 지금 바로 please it 요 ㅎㅎ ㅋㅋ thanks 고마워 고마워요 감사합니다 잘 이제");

  private static final Set<String> THERE_IS =
      phrases(
          "있어/있어요/있습니다/있음/더 있어/더 있어요/또 있어/또 있어요/하나 더/하나 더요/하나 더 있어/하나 더 있어요"
              + "/추가/추가할게요/another/another one/one more/more/add one/add another/there is/there are");
  private static final Set<String> THERE_IS_NOT =
      phrases(
          "그만/그만요/그만할래/그만할래요/그만해/그만해요/없어/없어요/없습니다/없음/더 없어/더 없어요/더는 없어요/더 이상 없어요/이제 없어요/끝/끝이야/끝이에요/끝입니다"
              + "/그게 다야/그게 다예요/이게 다야/이게 다예요/다 했어/다 했어요/다 말했어요/thats all/that is all"
              + "/thats it/stop/none/nothing/nothing else/no more/done/im done/finished/there are none/there is none");

  private static Set<String> phrases(String phrases) {
    return Set.of(phrases.split("/"));
  }

  private static Set<String> words(String words) {
    return Set.copyOf(List.of(Plain.words(words).split(" ")));
  }

  public static Assent of(String text) {
    String plain = Plain.words(text);
    if (MORE_YES.contains(plain)) {
      return YES;
    } else if (MORE_NO.contains(plain)) {
      return NO;
    }
    return of(Plain.joined(plain).split(" "));
  }

  /** Whether somebody says that there is one, or one more. */
  public static Assent toMore(String text) {
    String plain = Plain.words(text);
    if (THERE_IS.contains(plain)) {
      return YES;
    }
    return enough(text) ? NO : of(text);
  }

  /** Whether somebody says that there is no more, and not merely no. */
  public static boolean enough(String text) {
    return THERE_IS_NOT.contains(Plain.words(text));
  }

  private static Assent of(String[] words) {
    int yes = 0;
    int no = 0;
    for (String word : words) {
      if (YES_WORDS.contains(word)) {
        yes++;
      } else if (NO_WORDS.contains(word)) {
        no++;
      } else if (!FILLERS.contains(word)) {
        return UNCLEAR;
      }
    }
    if (yes > 0 && no > 0 || yes + no == 0) {
      return UNCLEAR;
    }
    return yes > 0 ? YES : NO;
  }
}
