package aurora5.chat.hear;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which of some choices is meant: by number, place or name. Pure. */
public final class Pick {
  private static final Pattern NUMBER = Pattern.compile("(\\d)( ?번)?( ?(이요|요|으로|로|이야|할게요?))?");
  private static final Map<String, Integer> PLACES =
      Map.ofEntries(
          Map.entry("첫", 0),
          Map.entry("처음", 0),
          Map.entry("first", 0),
          Map.entry("하나", 0),
          Map.entry("일번", 0),
          Map.entry("두", 1),
          Map.entry("second", 1),
          Map.entry("둘", 1),
          Map.entry("이번", 1),
          Map.entry("세", 2),
          Map.entry("third", 2),
          Map.entry("셋", 2),
          Map.entry("삼번", 2));

  private Pick() {}

  /**
   * @param names what each choice may be called, in their order
   */
  public static Optional<Integer> of(String answer, List<List<String>> names) {
    String plain = Plain.words(answer);
    var number = NUMBER.matcher(plain);
    if (number.matches()) {
      return place(Integer.parseInt(number.group(1)) - 1, names.size());
    }
    String first = plain.replaceFirst("^the ", "").split(" ")[0].replaceFirst("번째.*$", "");
    if (PLACES.containsKey(first) && plain.length() <= 12) {
      return place(PLACES.get(first), names.size());
    }
    List<Integer> named =
        IntStream.range(0, names.size())
            .filter(i -> names.get(i).stream().anyMatch(name -> same(plain, Plain.words(name))))
            .boxed()
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private static boolean same(String plain, String name) {
    return !name.isEmpty() && (plain.equals(name) || name.contains(" ") && plain.contains(name));
  }

  private static Optional<Integer> place(int place, int size) {
    return place >= 0 && place < size ? Optional.of(place) : Optional.empty();
  }
}
