package aurora5.chat.hear;

import aurora5.chat.form.Filled;
import aurora5.chat.form.Form;
import aurora5.chat.form.Slot;
import aurora5.chat.form.Sort;
import com.fasterxml.jackson.databind.node.LongNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes from the sentence that asks for a workflow what it says of the workflow's input. Pure. */
public record Opening(Form form, Reader reader) {
  private static final Pattern ORDER =
      Pattern.compile(
          ".*(줘|줘요|주세요|주라|줄래|줄래요|주렴|주실래요|주나요|있나요|부탁|부탁해|부탁해요|부탁드려요|부탁드립니다|싶어|싶어요"
              + "|싶습니다|필요해|필요해요|알려|하기|만들기|좋겠어요)[.!?~ ]*");
  private static final Pattern ENGLISH_ORDER =
      Pattern.compile(
          "(?i)(please|can you|could you|would you|will you|i want|i would like|i'd like|i need"
              + "|make|create|write|tell|give|show|analy[sz]e|calculate|measure|predict|run|start"
              + "|do|help)\\b.*");
  private static final int LONGEST_VALUE = 40;
  private static final int SHORTEST_STATEMENT = 8;

  /**
   * What is given by name, an age, or else the whole of it where nothing in particular is asked.
   */
  public Filled of(String sentence) {
    Filled filled = age(named(sentence), sentence);
    return filled.isEmpty() && form.required().isEmpty() ? whole(sentence) : filled;
  }

  private Filled named(String sentence) {
    Filled filled = Filled.NOTHING;
    for (Map.Entry<Slot, String> given : Labels.of(form).in(sentence).entrySet()) {
      boolean brief = given.getValue().length() <= LONGEST_VALUE;
      if (brief
          && !order(given.getValue())
          && reader.read(given.getKey(), given.getValue()) instanceof Reading.Value value) {
        filled = filled.with(given.getKey(), value.value());
      }
    }
    return filled;
  }

  private Filled age(Filled filled, String sentence) {
    return form.slots().stream()
        .filter(slot -> slot.sort() == Sort.WHOLE && isAge(slot) && !filled.has(slot))
        .findFirst()
        .flatMap(
            slot ->
                Numerals.age(sentence)
                    .filter(slot.bounds()::hold)
                    .map(age -> filled.with(slot, LongNode.valueOf(age.longValue()))))
        .orElse(filled);
  }

  private static boolean isAge(Slot slot) {
    return slot.label().ko().startsWith("나이") || slot.name().equalsIgnoreCase("age");
  }

  private Filled whole(String sentence) {
    Optional<Slot> main = form.main().filter(words -> tells(sentence));
    return main.isPresent() && reader.read(main.get(), sentence) instanceof Reading.Value value
        ? Filled.NOTHING.with(main.get(), value.value())
        : Filled.NOTHING;
  }

  /**
   * Whether the sentence itself is what a workflow of words wants to hear, as a worry is, and not
   * merely the order to begin.
   */
  private static boolean tells(String sentence) {
    return sentence.codePointCount(0, sentence.length()) >= SHORTEST_STATEMENT && !order(sentence);
  }

  private static boolean order(String sentence) {
    return ORDER.matcher(sentence).matches() || ENGLISH_ORDER.matcher(sentence).matches();
  }
}
