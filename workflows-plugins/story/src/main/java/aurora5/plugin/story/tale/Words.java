package aurora5.plugin.story.tale;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person's words made fit for the sentences of the script, unchanged in themselves: a whole
 * sentence where a noun is expected is quoted and given a noun to lean on. Immutable.
 */
record Words(Child child, Quest quest) {
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?s).*[.!?…]|.*(니다|군요|까요|[았었했갔왔]다|한다|는다|이다|싶다|있다|없다|죠|지요"
              + "|싶어|좋아|[았었했갔왔]어|될래|할래)|.*[을를] .*다");

  /** Vowels of polite verb endings: 쳐요, 가요, 돼요. */
  private static final Set<Integer> POLITE = Set.of(0, 1, 4, 5, 6, 7, 9, 10, 11, 14, 15);

  private static final Pattern SHORT_HANGUL = Pattern.compile("[가-힣]{1,2}");

  Map<String, String> values() {
    var values = new HashMap<>(quest.words());
    values.put("name", child.name());
    values.put("call", call());
    values.put("age", KoreanAge.of(child.age()));
    values.put("personality", quoted(child.personality()));
    values.put("memory", quoted(child.specialMemory()));
    values.put("dream", isSentence(child.dreamJob()) ? quoted(child.dreamJob()) : child.dreamJob());
    values.put("hobby", noun(child.hobby(), "라던 그 일"));
    values.put("color", noun(child.favoriteColor(), "라던 그 빛깔의"));
    values.put("animal", noun(child.favoriteAnimal(), "라던 그 동물 친구"));
    return values;
  }

  /** Children's names that end in a consonant get 이 in a story for children: 민준이는. */
  private String call() {
    String name = child.name();
    boolean intimate = Register.of(child.age()).compareTo(Register.YOUNG) <= 0;
    boolean closed = (name.charAt(name.length() - 1) - '가') % 28 != 0;
    return intimate && SHORT_HANGUL.matcher(name).matches() && closed ? name + "이" : name;
  }

  static boolean isSentence(String words) {
    return words.codePointCount(0, words.length()) > 30
        || SENTENCE.matcher(words.replaceFirst("[\\s”’\"')]+$", "")).matches()
        || isPolite(words);
  }

  /** 피아노를 쳐요 is one; 동요 and 가요, children's and pop songs, are not. */
  private static boolean isPolite(String words) {
    int syllable = words.length() < 3 ? -1 : words.charAt(words.length() - 2) - '가';
    return words.endsWith("요")
        && syllable >= 0
        && syllable % 28 == 0
        && POLITE.contains(syllable / 28 % 21);
  }

  private static String noun(String words, String support) {
    return isSentence(words) ? quoted(words) + support : words;
  }

  private static String quoted(String words) {
    return "‘" + words + "’";
  }
}
