package aurora5.openai.setup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The prices the operator set, by model; {@code *} stands for any other. Immutable. */
public record Prices(Map<String, Price> byModel) {
  /** What is known of the vendor's prices; all others are to be set. */
  private static final Map<String, Price> KNOWN =
      Map.of(
          "gpt-6-luna", new Price(0.10, 0.10, 0.50), "omni-moderation-latest", new Price(0, 0, 0));

  private static final String OTHERS = "*";
  private static final String LIKE =
      "aurora5.openai prices (OPENAI_PRICES): '%s' is not of the form model=in/out or"
          + " model=in/cached/out, in dollars per million tokens";

  public Prices {
    byModel = Map.copyOf(byModel);
  }

  /**
   * The known prices, and over them those of the text.
   *
   * @throws IllegalArgumentException if it is not like {@code model=in/out, other=in/cached/out}
   */
  public static Prices parse(String text) {
    var prices = new HashMap<>(KNOWN);
    for (String entry : text.split(",")) {
      if (entry.isBlank()) {
        continue;
      }
      String[] pair = entry.strip().split("=", 2);
      if (pair.length < 2 || pair[0].isBlank()) {
        throw new IllegalArgumentException(LIKE.formatted(entry.strip()));
      }
      prices.put(pair[0].strip(), price(entry.strip(), pair[1]));
    }
    return new Prices(prices);
  }

  private static Price price(String entry, String text) {
    try {
      double[] parts = Arrays.stream(text.split("/")).mapToDouble(Double::parseDouble).toArray();
      return switch (parts.length) {
        case 2 -> new Price(parts[0], parts[0], parts[1]);
        case 3 -> new Price(parts[0], parts[1], parts[2]);
        default -> throw new IllegalArgumentException(LIKE.formatted(entry));
      };
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(LIKE.formatted(entry), e);
    }
  }

  public Optional<Price> of(String model) {
    return Optional.ofNullable(byModel.get(model))
        .or(() -> Optional.ofNullable(byModel.get(OTHERS)));
  }
}
