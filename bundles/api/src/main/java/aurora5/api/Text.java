package aurora5.api;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** A sentence for people, in Korean and in English. Immutable. */
public record Text(String ko, String en) {
  private static final Pattern HANGUL = Pattern.compile("[가-힣ㄱ-ㅎㅏ-ㅣᄀ-ᇿ]");

  public Text {
    Objects.requireNonNull(ko, "ko");
    Objects.requireNonNull(en, "en");
  }

  /** The same words in both languages, for names and other untranslatable text. */
  public static Text same(String words) {
    return new Text(words, words);
  }

  /** The language in which somebody wrote: Korean, unless there is no Korean letter in it. */
  public static Locale languageOf(String words) {
    return HANGUL.matcher(words).find() ? Locale.KOREAN : Locale.ENGLISH;
  }

  /** What {@link #lines} wrote; any other words are the same in both languages. */
  public static Text ofLines(String words) {
    String[] lines = words.split("\n", -1);
    return lines.length == 2 ? new Text(lines[0], lines[1]) : same(words);
  }

  /** Of the house's two languages the one that is wanted first; Korean if neither is. */
  public static Locale language(List<Locale> wanted) {
    return wanted.stream()
        .map(Locale::getLanguage)
        .filter(language -> language.equals("ko") || language.equals("en"))
        .findFirst()
        .filter("en"::equals)
        .map(english -> Locale.ENGLISH)
        .orElse(Locale.KOREAN);
  }

  /** Both sentences where there is room for one text only: the Korean line, then the English. */
  public String lines() {
    return ko.equals(en) ? ko : ko + '\n' + en;
  }

  /** The English sentence if English is asked for, else the Korean one. */
  public String in(Locale locale) {
    return "en".equals(locale.getLanguage()) ? en : ko;
  }
}
