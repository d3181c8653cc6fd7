package aurora5.chat.hear;

import aurora5.chat.form.Form;
import aurora5.chat.form.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the fields that a message gives by name: {@code 이름은 지우, 나이: 7살}, {@code name is Mina}.
 * Immutable.
 */
public final class Labels {
  private static final Pattern CHANGE_EN =
      Pattern.compile("(?i)\\b(?:change|set|make)\\s+(?:the\\s+|my\\s+)?(.+?)\\s+to\\s+(.+)");
  private static final Pattern CHANGE_KO =
      Pattern.compile("(.+?)[을를]\\s*(.+?)(?:으로|로)\\s*(?:바꿔|바꾸|변경|수정|고쳐|해).*");
  private static final Pattern LINKING = Pattern.compile("(?:이고|이며|이구요?|이고요)?[\\s,;.]*$");
  private static final Pattern AND = Pattern.compile("(?i)[\\s,;]+and(?:\\s+(?:the|my|his|her))?$");

  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final Pattern named;

  private Labels(Form form) {
    for (Slot slot : form.slots()) {
      for (String name : names(slot)) {
        slots.putIfAbsent(name, slot);
      }
    }
    List<String> longest = new ArrayList<>(slots.keySet());
    longest.sort(Comparator.comparingInt(String::length).reversed());
    String any = String.join("|", longest.stream().map(Pattern::quote).toList());
    named =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?<label>"
                + any
                + ")\\s*(?:[:=：]|[은는](?=\\s)|\\s(?:is|are|was)\\b)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  public static Labels of(Form form) {
    return new Labels(form);
  }

  /** Whether it begins with a name, as an answer to another question hardly would. */
  public boolean begin(String text) {
    Matcher matcher = named.matcher(text.strip());
    return !slots.isEmpty() && matcher.find() && matcher.start() == 0 || !changed(text).isEmpty();
  }

  /** What is given by name, in the order it is given; nothing is checked yet. */
  public Map<Slot, String> in(String text) {
    Map<Slot, String> found = new LinkedHashMap<>();
    if (slots.isEmpty()) {
      return found;
    }
    Matcher matcher = named.matcher(text);
    Slot last = null;
    int from = 0;
    while (matcher.find()) {
      put(found, last, text.substring(from, matcher.start()));
      last = slots.get(matcher.group("label").toLowerCase(Locale.ROOT));
      from = matcher.end();
    }
    put(found, last, text.substring(from));
    return found.isEmpty() ? changed(text) : found;
  }

  private static void put(Map<Slot, String> found, Slot slot, String value) {
    String plain = AND.matcher(LINKING.matcher(value).replaceFirst("")).replaceFirst("").strip();
    if (slot != null && !plain.isEmpty()) {
      found.putIfAbsent(slot, plain);
    }
  }

  private Map<Slot, String> changed(String text) {
    for (Pattern pattern : List.of(CHANGE_EN, CHANGE_KO)) {
      Matcher matcher = pattern.matcher(text.strip());
      if (matcher.matches()) {
        Optional<Slot> slot = named(matcher.group(1));
        if (slot.isPresent()) {
          return Map.of(slot.get(), matcher.group(2).strip());
        }
      }
    }
    return Map.of();
  }

  private Optional<Slot> named(String name) {
    return Optional.ofNullable(slots.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  /** What people call it: both labels without what stands in brackets, and the field's name. */
  private static List<String> names(Slot slot) {
    String spoken = slot.name().replaceAll("([a-z])([A-Z])", "$1 $2");
    List<String> names = new ArrayList<>();
    for (String name : List.of(slot.label().ko(), slot.label().en(), spoken, slot.name())) {
      String head = name.replaceAll("[(:].*", "").replaceFirst("(?i)^(a|an|the)\\s+", "").strip();
      names.add(head.toLowerCase(Locale.ROOT));
    }
    String english = slot.label().en().toLowerCase(Locale.ROOT);
    names.add(english.replace("colour", "color").replaceAll("[(:].*", "").strip());
    names.removeIf(name -> name.length() < 2);
    return names;
  }
}
