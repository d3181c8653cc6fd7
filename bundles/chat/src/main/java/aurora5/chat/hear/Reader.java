package aurora5.chat.hear;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.chat.form.Bounds;
import aurora5.chat.form.Slot;
import aurora5.chat.form.Sort;
import aurora5.json.DocumentException;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads an answer as the value of a slot. Pure.
 *
 * @param now tells what "today" is
 * @param zone of the person
 */
public record Reader(Instant now, ZoneId zone) {
  /** What a person wrote. */
  public Reading read(Slot slot, String answer) {
    return switch (slot.sort()) {
      case WORDS -> words(slot, Tidy.answer(answer));
      case WHOLE, NUMBER -> number(slot, Numerals.in(answer));
      case TRUTH -> truth(answer);
      case DATE ->
          of(
              Dates.day(answer, today()).map(LocalDate::toString),
              new Text(
                  "있는 날짜를 연도까지 적어 주세요, 예: 1992-02-03 또는 1992년 2월 3일",
                  "a date that exists, with its year, such as 1992-02-03"));
      case TIME ->
          of(
              Dates.time(answer).map(Object::toString),
              new Text("시각을 적어 주세요, 예: 14:30 또는 오후 2시 반", "a time of day, such as 14:30"));
      case MOMENT ->
          of(
              Dates.moment(answer, today(), zone).map(Object::toString),
              new Text(
                  "날짜와 시각을 적어 주세요, 예: 2026-12-01 14:30",
                  "a date and a time, such as 2026-12-01 14:30"));
      case CHOICE -> choice(slot, answer);
      case LIST -> list(slot, answer);
      case RECORDS -> records(slot, answer);
      case DOCUMENT -> document(answer);
    };
  }

  /** What a program or a model gave: it has its type already, or is read like an answer. */
  public Reading read(Slot slot, JsonNode given) {
    boolean typed =
        switch (slot.sort()) {
          case WHOLE, NUMBER -> given.isNumber();
          case TRUTH -> given.isBoolean();
          case LIST -> given.isArray();
          case RECORDS -> areRecords(given);
          case DOCUMENT -> true;
          default -> false;
        };
    if (!typed) {
      return read(slot, given.isTextual() ? given.textValue() : given.toString());
    }
    return switch (slot.sort()) {
      case WHOLE, NUMBER -> number(slot, Optional.of(given.decimalValue()));
      case LIST, RECORDS -> size(slot, given);
      default -> new Reading.Value(given);
    };
  }

  private LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }

  private static Reading words(Slot slot, String answer) {
    int length = answer.codePointCount(0, answer.length());
    if (answer.isBlank() || !slot.bounds().hold(BigDecimal.valueOf(length))) {
      return new Reading.Wrong(
          new Text(
              range(slot.bounds(), "자", "").ko() + "로 적어 주세요 (지금 " + length + "자)",
              range(slot.bounds(), "", " characters").en() + ", not " + length));
    }
    return new Reading.Value(TextNode.valueOf(answer));
  }

  private static Reading number(Slot slot, Optional<BigDecimal> said) {
    boolean whole = slot.sort() == Sort.WHOLE;
    Optional<BigDecimal> fits =
        said.filter(slot.bounds()::hold)
            .filter(number -> !whole || number.stripTrailingZeros().scale() <= 0)
            .filter(number -> number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0);
    if (fits.isEmpty()) {
      Text range = range(slot.bounds(), "", "");
      return new Reading.Wrong(
          new Text(
              range.ko() + " 숫자 하나로 적어 주세요, 예: " + example(slot) + " 또는 열",
              "one number, " + range.en() + ", such as " + example(slot)));
    }
    JsonNode node =
        whole ? LongNode.valueOf(fits.get().longValueExact()) : DecimalNode.valueOf(fits.get());
    return new Reading.Value(node);
  }

  private static String example(Slot slot) {
    BigDecimal ten = BigDecimal.TEN;
    return (slot.bounds().hold(ten) ? ten : slot.bounds().least().orElse(BigDecimal.ZERO))
        .toPlainString();
  }

  private static Reading truth(String answer) {
    return switch (Assent.of(answer)) {
      case YES -> new Reading.Value(BooleanNode.TRUE);
      case NO -> new Reading.Value(BooleanNode.FALSE);
      case UNCLEAR -> new Reading.Wrong(new Text("네 또는 아니요로 답해 주세요", "yes or no"));
    };
  }

  private static Reading of(Optional<String> read, Text otherwise) {
    return read.<Reading>map(value -> new Reading.Value(TextNode.valueOf(value)))
        .orElseGet(() -> new Reading.Wrong(otherwise));
  }

  private static Reading choice(Slot slot, String answer) {
    String plain = Plain.words(answer);
    List<String> named =
        slot.choices().stream().filter(name -> Plain.words(name).equals(plain)).toList();
    if (named.isEmpty()) {
      named = slot.choices().stream().filter(name -> plain.contains(Plain.words(name))).toList();
    }
    String all = slot.choices().stream().collect(Collectors.joining(", "));
    return of(
        named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty(),
        new Text("다음 중 하나로 답해 주세요: " + all, "one of " + all));
  }

  private static Reading list(Slot slot, String answer) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    for (String item : Plain.text(answer).split("[\\n,;、]+")) {
      if (!item.isBlank()) {
        items.add(item.strip());
      }
    }
    return size(slot, items);
  }

  private static Reading size(Slot slot, JsonNode items) {
    if (!slot.bounds().hold(BigDecimal.valueOf(items.size()))) {
      Text range = range(slot.bounds(), "개", " entries");
      return new Reading.Wrong(
          new Text(range.ko() + "를 쉼표로 나누어 적어 주세요", range.en() + ", with commas between them"));
    }
    return new Reading.Value(items);
  }

  /** Whoever likes it brief gives all of them as JSON. */
  private static Reading records(Slot slot, String answer) {
    return document(answer) instanceof Reading.Value value && areRecords(value.value())
        ? size(slot, value.value())
        : new Reading.Wrong(new Text("하나씩 여쭤볼게요", "I ask for them one by one"));
  }

  private static boolean areRecords(JsonNode given) {
    return given.isArray() && given.valueStream().allMatch(JsonNode::isObject);
  }

  private static Reading document(String answer) {
    try {
      return new Reading.Value(Documents.parse(new Json(answer)));
    } catch (DocumentException e) {
      return new Reading.Wrong(new Text("JSON으로 적어 주세요", "this has to be JSON"));
    }
  }

  private static Text range(Bounds bounds, String unitKo, String unitEn) {
    String least = bounds.least().map(BigDecimal::toPlainString).orElse("");
    String most = bounds.most().map(BigDecimal::toPlainString).orElse("");
    String ko =
        (least.isEmpty() ? "" : least + unitKo + " 이상 ")
            + (most.isEmpty() ? "" : most + unitKo + " 이하");
    String en =
        (least.isEmpty() ? "" : "at least " + least)
            + (least.isEmpty() || most.isEmpty() ? "" : " and ")
            + (most.isEmpty() ? "" : "at most " + most);
    return new Text(
        ko.isEmpty() ? "어떤 값이든" : ko.strip(),
        (en.isEmpty() ? "any" : en).toLowerCase(Locale.ROOT) + unitEn);
  }
}
