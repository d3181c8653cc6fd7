package aurora5.chat.hear;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Brings what people type into one form. */
public final class Plain {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u200b\\ufeff]");
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern HANGUL = Pattern.compile("[\\uac00-\\ud7a3\\u3131-\\u318e]");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}.*\\p{IsLatin}");

  private static final Pattern HELPER = Pattern.compile(" (줘요?|주세요|주라|줄래)(?= |$)");
  private static final Pattern VERB = Pattern.compile("(취소|중단|진행|실행|시작|확인|그만) (?=해|할|하)");
  private static final Pattern NOT = Pattern.compile("(^| )(안|하지) (?=돼|해|할|마|말)");

  private Plain() {}

  /** As it was meant to be kept: one spelling, no control characters, no blanks at the ends. */
  public static String text(String text) {
    return CONTROL.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  /** Small letters and digits with single blanks, for comparisons. */
  public static String words(String text) {
    String one = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return GAP.matcher(one.replace("'", "").replace("’", "")).replaceAll(" ").strip();
  }

  /** Written as one word what may be written as two, as Korean verbs may. */
  static String joined(String words) {
    String joined = HELPER.matcher(words).replaceAll("$1");
    return NOT.matcher(VERB.matcher(joined).replaceAll("$1")).replaceAll("$1$2");
  }

  /** Empty if it could be either, as a number or a smile. */
  public static Optional<Locale> language(String text) {
    if (HANGUL.matcher(text).find()) {
      return Optional.of(Locale.KOREAN);
    }
    return LATIN.matcher(text).find() ? Optional.of(Locale.ENGLISH) : Optional.empty();
  }
}
