package aurora5.chat.hear;

import aurora5.chat.form.Form;
import aurora5.chat.form.Slot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the fields that a message gives by name: {@code 이름은 지우, 나이: 7살}, {@code make the colour
 * red}, {@code 그림 없이}. Immutable.
 */
public final class Labels {
  private static final Pattern LINKING = Pattern.compile("(?:이고|이며|이구요?|이고요)?[\\s,;.]*$");
  private static final Pattern AND = Pattern.compile("(?i)[\\s,;]+and(?:\\s+(?:the|my|his|her))?$");

  /** Of somebody who has thought again. */
  private static final Pattern BUT =
      Pattern.compile(
          "(?i)^(?:(?:아니[다요야]?|아뇨|참|아참|앗|아|잠깐(?:만요?)?|음|네|예|no|oh|wait|sorry|actually|yes)"
              + "[\\s,.!~]+)*(?:(?:the|my|his|her)\\s+)?");

  private static final String WORD = "(?<![\\p{L}\\p{N}])";
  private static final String END = "(?![\\p{L}\\p{N}])";

  private final Called called;
  private final Pattern named;
  private final Pattern changedKo;
  private final Pattern changedEn;
  private final Pattern without;
  private final Pattern with;

  private Labels(Form form) {
    called = new Called(form);
    named =
        pattern(
            WORD
                + ("(?:(?<label>" + called.full() + ")")
                + "\\s*(?:[:=：]|[은는](?=\\s)|\\s(?:is|are|was)\\b)"
                + ("|(?<brief>" + called.brief() + ")\\s*[:=：])\\s*"));
    changedKo =
        pattern(
            (WORD + "(?<label>" + called.all() + ")\\s*[을를은는]\\s*(?<value>.+?)\\s*(?:으로|로)\\s*")
                + "(?:바꿔|바꾸|변경|수정|고쳐|고치|해).*");
    changedEn =
        pattern(
            "\\b(?:change|set|make)\\s+(?:the\\s+|my\\s+|his\\s+|her\\s+)?"
                + ("(?<label>" + called.all() + ")" + END)
                + "\\s+(?:(?:in)?to\\s+|be\\s+)?(?<value>.+)");
    without =
        pattern(
            (WORD + "(?:(?<label>" + called.wanted() + ")[은는도을를]?\\s*(?:없이|빼고|빼\\s?줘|말고)")
                + ("|(?:without|no)\\s+(?:the\\s+|any\\s+)?(?<en>"
                    + called.wanted()
                    + ")"
                    + END
                    + ")")
                + "\\s*(?<rest>.*)");
    with =
        pattern(
            (WORD + "(?:(?<label>" + called.wanted() + ")[은는도을를]?\\s*(?:넣어|넣고|포함|같이|함께|그려)")
                + ("|with\\s+(?:the\\s+|some\\s+)?(?<en>" + called.wanted() + ")" + END + ")")
                + "\\s*(?<rest>.*)");
  }

  private static Pattern pattern(String pattern) {
    return Pattern.compile(
        pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  public static Labels of(Form form) {
    return new Labels(form);
  }

  /** Whether it begins with a name, as an answer to another question hardly would. */
  public boolean begin(String text) {
    String said = BUT.matcher(text.strip()).replaceFirst("");
    return named.matcher(said).lookingAt()
        || changedKo.matcher(said).lookingAt()
        || changedEn.matcher(said).lookingAt()
        || briefly(without.matcher(said))
        || briefly(with.matcher(said));
  }

  /** Whether that and next to nothing else is said. */
  private static boolean briefly(Matcher found) {
    return found.lookingAt()
        && found.group("rest").matches("(?i)(?:해|할|하|만들|부탁|그려|줘|주|please).{0,12}|[.!~]*");
  }

  /** What is given by name, in the order it is given; nothing is checked yet. */
  public Map<Slot, String> in(String text) {
    Map<Slot, String> found = new LinkedHashMap<>();
    changed(text)
        .or(() -> wanted(text))
        .ifPresent(each -> found.put(each.getKey(), each.getValue()));
    return found.isEmpty() ? named(text) : found;
  }

  private Map<Slot, String> named(String text) {
    Map<Slot, String> found = new LinkedHashMap<>();
    Matcher matcher = named.matcher(text);
    Slot last = null;
    int from = 0;
    while (matcher.find()) {
      put(found, last, text.substring(from, matcher.start()));
      String label = matcher.group("label");
      last = called.slot(label == null ? matcher.group("brief") : label);
      from = matcher.end();
    }
    put(found, last, text.substring(from));
    return found;
  }

  private static void put(Map<Slot, String> found, Slot slot, String value) {
    String plain = AND.matcher(LINKING.matcher(value).replaceFirst("")).replaceFirst("").strip();
    if (slot != null && !plain.isEmpty()) {
      found.putIfAbsent(slot, plain);
    }
  }

  /** One field that is to be changed; nothing else is named beside it. */
  private Optional<Map.Entry<Slot, String>> changed(String text) {
    for (Pattern pattern : new Pattern[] {changedKo, changedEn}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find() && !named.matcher(matcher.group("value")).find()) {
        return Optional.of(
            Map.entry(called.slot(matcher.group("label")), matcher.group("value").strip()));
      }
    }
    return Optional.empty();
  }

  /** Something that is to be, or not to be. */
  private Optional<Map.Entry<Slot, String>> wanted(String text) {
    Matcher no = without.matcher(text);
    if (no.find()) {
      return Optional.of(Map.entry(slot(no), "아니요"));
    }
    Matcher yes = with.matcher(text);
    return yes.find() ? Optional.of(Map.entry(slot(yes), "네")) : Optional.empty();
  }

  private Slot slot(Matcher found) {
    String label = found.group("label");
    return called.slot(label == null ? found.group("en") : label);
  }
}
