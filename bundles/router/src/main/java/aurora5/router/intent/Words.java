package aurora5.router.intent;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a text into words, and knows which of them any request may have. */
final class Words {
  private static final int LONGEST = 4_000;
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

  /**
   * Words that say nothing about what is asked for: articles, pronouns, numbers, the verbs of any
   * request, how requests begin and end.
   */
  private static final Set<String> COMMON =
      split(
          """
          a an the this that these those i me my mine we us our you your u ur it its he she they
          them their his her him is are am was be been being do does did done have has had having
          will would can could should shall may might must to of in on at by for from with as and or
          but if so not no don t s ll d m ve re into than then too also very just only even still
          now out up down off over about between because while please pls want wanna need like gonna
          some any all every each one two three four five six seven eight nine ten eleven twelve
          first second next last new old more most much many lot get got give let make makes made
          create creates put set take takes turn run start show tell write writes go going come keep
          keeps use send find see know think say what which who whom whose when where how why there
          here workflow workflows test
          나 내 나의 나를 나는 내가 나도 나만 나랑 저 제 저를 저는 제가 저도 저만 저랑 우리 저희 너 네 이 그 것 거 수
          이거 그거 저거 그걸로 하나 하나만 한 두 세 다섯 여섯 일곱 여덟 아홉 열 몇 번 개 살 년 월 일 시 분
          좀 더 다 또 다시 꼭 잘 안 못 너무 자꾸 정말 진짜 완전 그냥 한번 요즘 요새 지금 오늘 어제 내일 이번 이번엔
          때문에 그리고 그래서 그런데 같은 같아 같아요 얼마 얼마나 얼마야 무엇 뭐 뭐가 뭐야 뭘 뭔지 뭔가 왜 언제 어디
          어디야 누가 누구 어떻게 어떻해 어떡해 어떡하죠 어쩌죠
          해 해줘 해주세요 해주라 해줄래 해주실래요 해봐 해볼래요 해요 해야 하고 하는 하면 합니다 할 할지 할래 할래요
          주세요 주렴 주실 주실래요 줄 줄래 줄래요 줘 부탁 부탁해 부탁해요 부탁드려요 부탁드립니다 싶다 싶어 싶어요
          싶은데 싶습니다 있어 있어요 있는데 있나요 있을까 있을까요 없어 없어요 돼 돼요 되나 되나요 될까 될까요
          알려 알려줘 알려주세요 만들고 만들기 만들어 만들어줘 만들어주세요 써 써줘 써주세요 보고 보여줘 보여주세요 봐
          봐요 봐줘 봐주세요 받고 받아보고 워크플로우 실행 실행해 실행해줘 테스트 돌려줘 돌려주라 시작 를 을 가
          """);

  private Words() {}

  /** In small letters and one spelling, without what stands between them. */
  static List<String> of(String text) {
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String plain = Normalizer.normalize(head, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return GAP.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
  }

  static boolean common(String word) {
    return COMMON.contains(word) || word.chars().allMatch(Character::isDigit);
  }

  private static Set<String> split(String words) {
    return Set.of(words.strip().split("\\s+"));
  }
}
