package aurora5.router.intent;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a sentence into words, and knows which of them any request may have. */
final class Words {
  private static final int LONGEST = 4_000;
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Words that say nothing about what is asked for: articles, pronouns, how requests end. */
  private static final Set<String> COMMON =
      split(
          """
          a an the this that these those i me my mine we us our you your it its is are am was be
          been do does did have has had will would can could should shall may to of in on at by for
          from with as and or but if so not no don t s ll d m ve re please want need like some any
          one get give make let just also very what which who when where how why there here up out
          about
          나 내 나의 나를 나는 내가 저 제 저를 저는 제가 우리 너 네 이 그 것 거 수 좀 더 꼭 잘 안 못 한 하나 해 줘 해줘
          해주세요 주세요 주렴 줄래 줄래요 줄 부탁해 부탁해요 부탁드려요 부탁드립니다 싶어 싶어요 싶은데 싶습니다 하고 하는
          하면 해야 할지 할 있어 있어요 있을까요 있나요 어떻게 무엇 뭐 뭘 왜 언제 어디 알려줘 알려 알려주세요 때문에
          너무 자꾸 정말 요즘 오늘 같아 같아요 몇 얼마나 될까 그리고 를 을 가
          """);

  private Words() {}

  /** In small letters and one spelling, without what stands between them. */
  static List<String> of(String text) {
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String plain = Normalizer.normalize(head, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return GAP.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
  }

  static boolean common(String word) {
    return COMMON.contains(word);
  }

  private static Set<String> split(String words) {
    return Set.copyOf(Set.of(words.strip().split("\\s+")));
  }
}
