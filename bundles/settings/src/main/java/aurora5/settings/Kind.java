package aurora5.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What values a variable takes. Immutable. */
sealed interface Kind {
  /** The typed value, or nothing if the text is refused. */
  Optional<Object> parse(String text);

  /** What is accepted, as the end of "it must be …". */
  String accepted();

  /** A whole number that fits an {@code int}; both ends included. */
  record Int(int min, int max) implements Kind {
    @Override
    public Optional<Object> parse(String text) {
      return new Whole(min, max).parse(text).map(value -> ((Number) value).intValue());
    }

    @Override
    public String accepted() {
      return new Whole(min, max).accepted();
    }
  }

  /** A whole number; both ends included. */
  record Whole(long min, long max) implements Kind {
    @Override
    public Optional<Object> parse(String text) {
      try {
        var value = Long.parseLong(text);
        return min <= value && value <= max ? Optional.of(value) : Optional.empty();
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }

    @Override
    public String accepted() {
      return "a whole number from " + min + " to " + max;
    }
  }

  /** True or false. */
  record Truth() implements Kind {
    @Override
    public Optional<Object> parse(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "true", "1", "yes", "on" -> Optional.of(true);
        case "false", "0", "no", "off" -> Optional.of(false);
        default -> Optional.empty();
      };
    }

    @Override
    public String accepted() {
      return "true or false";
    }
  }

  /** One of some words. */
  record OneOf(List<String> words) implements Kind {
    @Override
    public Optional<Object> parse(String text) {
      return words.stream().filter(text::equalsIgnoreCase).<Object>map(w -> w).findFirst();
    }

    @Override
    public String accepted() {
      return String.join(" or ", words);
    }
  }

  /** Any text in one line. */
  record Words(int longest) implements Kind {
    @Override
    public Optional<Object> parse(String text) {
      return text.length() <= longest && text.chars().noneMatch(Character::isISOControl)
          ? Optional.of(text)
          : Optional.empty();
    }

    @Override
    public String accepted() {
      return "one line of at most " + longest + " characters";
    }
  }

  /** An amount of money. */
  record Amount(int most) implements Kind {
    @Override
    public Optional<Object> parse(String text) {
      boolean plain = text.matches("\\d{1,9}(\\.\\d{1,6})?");
      return plain && Double.parseDouble(text) <= most ? Optional.of(text) : Optional.empty();
    }

    @Override
    public String accepted() {
      return "an amount from 0 to " + most + ", such as 2.50";
    }
  }

  /** Whole numbers by name; both ends included. */
  record NumberByName(int min, int max) implements Kind {
    @Override
    public Optional<Object> parse(String text) {
      var number = new Whole(min, max);
      boolean fits =
          Stream.of(text.split(","))
              .filter(each -> !each.isBlank())
              .map(each -> each.split("=", -1))
              .allMatch(
                  pair ->
                      pair.length == 2
                          && !pair[0].isBlank()
                          && number.parse(pair[1].strip()).isPresent());
      return fits ? Optional.of(text) : Optional.empty();
    }

    @Override
    public String accepted() {
      return "like name=" + min + ", other=" + max + "; numbers from " + min + " to " + max;
    }
  }

  /** A time zone. */
  record Zone() implements Kind {
    @Override
    public Optional<Object> parse(String text) {
      return ZoneId.getAvailableZoneIds().contains(text) ? Optional.of(text) : Optional.empty();
    }

    @Override
    public String accepted() {
      return "the name of a time zone, such as Asia/Seoul";
    }
  }

  /** A web address. */
  record Url() implements Kind {
    @Override
    public Optional<Object> parse(String text) {
      return text.matches("https?://[^\\s/]+\\S*") ? Optional.of(text) : Optional.empty();
    }

    @Override
    public String accepted() {
      return "an address that begins with https:// or http://";
    }
  }
}
