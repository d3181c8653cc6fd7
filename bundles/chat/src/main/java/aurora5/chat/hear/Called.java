package aurora5.chat.hear;

import aurora5.api.Text;
import aurora5.chat.form.Form;
import aurora5.chat.form.Slot;
import aurora5.chat.form.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people call the fields of a form: by their labels in both languages, by the field's name, or
 * briefly by a label's last word. Immutable.
 */
final class Called {
  private static final String NOTHING = "(?!)";

  private final Map<String, Slot> full = new LinkedHashMap<>();
  private final Map<String, Slot> brief = new LinkedHashMap<>();

  Called(Form form) {
    Map<String, Set<Slot>> last = new HashMap<>();
    for (Slot slot : form.slots()) {
      for (String name : names(slot)) {
        (name.length() < 2 ? brief : full).putIfAbsent(name, slot);
        String word = name.substring(name.lastIndexOf(' ') + 1);
        last.computeIfAbsent(word, any -> new LinkedHashSet<>()).add(slot);
      }
    }
    last.forEach(
        (word, slots) -> {
          if (slots.size() == 1) {
            brief.putIfAbsent(word, slots.iterator().next());
          }
        });
    brief.keySet().removeAll(full.keySet());
  }

  Slot slot(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return full.getOrDefault(lower, brief.get(lower));
  }

  /** Any of the names that are clear wherever they stand. */
  String full() {
    return any(full, slot -> true);
  }

  /** Any of those that are clear only where somebody means to name a field. */
  String brief() {
    return any(brief, slot -> true);
  }

  String all() {
    return "(?:" + full() + "|" + brief() + ")";
  }

  /** Of what is or is not to be. */
  String wanted() {
    Predicate<Slot> truth = slot -> slot.sort() == Sort.TRUTH;
    return "(?:" + any(full, truth) + "|" + any(brief, truth) + ")";
  }

  /** The longest first, so that no name hides another. */
  private static String any(Map<String, Slot> names, Predicate<Slot> which) {
    String any =
        names.entrySet().stream()
            .filter(name -> which.test(name.getValue()))
            .map(Map.Entry::getKey)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return any.isEmpty() ? NOTHING : any;
  }

  private static List<String> names(Slot slot) {
    String spoken = slot.name().replaceAll("([a-z])([A-Z])", "$1 $2");
    String english = slot.label().en();
    List<String> names = new ArrayList<>();
    for (String name :
        List.of(
            slot.label().ko(), english, spoken, slot.name(), english.replace("colour", "color"))) {
      names.add(head(name));
    }
    if (slot.sort() == Sort.TRUTH) {
      names.add(asked(slot.label().ko()));
    }
    if (!slot.within().isEmpty()) {
      Text record = slot.within().get(slot.within().size() - 1);
      String ko = head(slot.label().ko());
      names.add(0, head(record.ko()) + " " + ko);
      names.add(1, head(record.ko()) + "의 " + ko);
      names.add(2, head(record.en()) + " " + head(english));
      names.add(3, head(record.en()) + "'s " + head(english));
    }
    names.removeIf(String::isEmpty);
    return names;
  }

  /** Without what stands in brackets, a range, or an article. */
  private static String head(String name) {
    return name.replaceAll("[(:?].*|\\s+\\d.*", "")
        .replaceFirst("(?i)^(a|an|the|with)\\s+", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** What a label asks about: "그림" of "그림도 그릴까요?". */
  private static String asked(String label) {
    String[] words = head(label).split("\\s+");
    return words.length < 2 ? "" : words[0].replaceFirst("(?<=.)[도을를은는이가]$", "");
  }
}
