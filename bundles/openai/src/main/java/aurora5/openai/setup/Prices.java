package aurora5.openai.setup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The prices the operator set, by model; {@code *} stands for any other. Immutable. */
public record Prices(Map<String, Price> byModel) {
  /**
   * As the vendor's pages on its models had them in November 2026, for asks of up to 272,000
   * tokens; all others are to be set. Of pictures, the price of text that goes in.
   */
  private static final Map<String, Price> KNOWN =
      Map.of(
          "gpt-6-luna", new Price(0.10, 0.01, 0.50),
          "gpt-6.1-terra", new Price(1, 0.05, 5),
          "gpt-6.1-sol", new Price(2, 0.10, 10),
          "gpt-image-2.6-flare", new Price(5, 1.25, 30),
          "gpt-image-2.6-sunburst", new Price(5, 1.25, 30),
          "omni-moderation-latest", new Price(0, 0, 0));

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
