package aurora5.plugin.miracle.v2;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The five energies; the earlier one wins a tie, and the last stands for none. */
public enum Energy {
  RUBY("루비", "열정과 용기", "열정", "용기", "도전", "행동", "적극", "시작", "변화"),
  SAPPHIRE("사파이어", "안정과 지혜", "안정", "지혜", "평화", "신뢰", "차분", "계획", "신중"),
  EMERALD("에메랄드", "성장과 치유", "성장", "치유", "회복", "건강", "관계", "개선", "발전"),
  DIAMOND("다이아몬드", "명확한 결단", "결단", "명확", "목표", "성공", "성취", "승진", "합격"),
  CITRINE("시트린", "긍정과 소통", "긍정", "소통", "대화", "이해", "화해", "친밀", "연결");

  private final String korean;
  private final String meaning;
  private final List<String> words;

  Energy(String korean, String meaning, String... words) {
    this.korean = korean;
    this.meaning = meaning;
    this.words = List.of(words);
  }

  static Energy of(Asked asked) {
    String all =
        Normalizer.normalize(
                asked.text() + " " + new Responses(asked.responses()).document(),
                Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT);
    long most = Arrays.stream(values()).mapToLong(energy -> energy.count(all)).max().orElse(0);
    return Arrays.stream(values())
        .filter(energy -> most > 0 && energy.count(all) == most)
        .findFirst()
        .orElse(CITRINE);
  }

  /** What most of them are; on a tie the one that came first. */
  public static Energy smoothed(List<Energy> lastThree) {
    return lastThree.stream()
        .max(
            Comparator.comparingLong(
                    (Energy energy) -> lastThree.stream().filter(energy::equals).count())
                .thenComparing(energy -> -lastThree.indexOf(energy)))
        .orElse(CITRINE);
  }

  public String type() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String korean() {
    return korean;
  }

  public String meaning() {
    return meaning;
  }

  private long count(String text) {
    return words.stream().filter(text::contains).count();
  }
}
