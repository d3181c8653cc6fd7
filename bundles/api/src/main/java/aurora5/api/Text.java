package aurora5.api;

import java.util.Locale;
import java.util.Objects;

/** A sentence for people, in Korean and in English. Immutable. */
public record Text(String ko, String en) {
  public Text {
    Objects.requireNonNull(ko, "ko");
    Objects.requireNonNull(en, "en");
  }

  /** The same words in both languages, for names and other untranslatable text. */
  public static Text same(String words) {
    return new Text(words, words);
  }

  /** The English sentence if English is asked for, else the Korean one. */
  public String in(Locale locale) {
    return "en".equals(locale.getLanguage()) ? en : ko;
  }
}
