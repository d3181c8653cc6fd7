package aurora5.openai;

import aurora5.openai.setup.Models;
import aurora5.openai.setup.Prices;
import aurora5.openai.setup.Secret;
import aurora5.openai.setup.ServerAddress;
import aurora5.openai.setup.Setup;
import aurora5.openai.setup.Setup.Api;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Checks what the operator set. Pure. */
final class Settings {
  private Settings() {}

  /**
   * @throws IllegalArgumentException naming the setting, without a secret
   */
  static Setup of(Config config) {
    ServerAddress base = ServerAddress.of(config.baseUrl());
    return new Setup(
        new Secret(config.apiKey()),
        base,
        Models.of(config.model(), config.textModel(), config.imageModel(), base.vendor()),
        api(config.api()),
        Duration.ofMillis(config.timeout()),
        config.tries(),
        budget(config.dailyBudget()),
        Prices.parse(config.prices()),
        zone(config.zone()),
        config.moderate());
  }

  private static Api api(String text) {
    return Arrays.stream(Api.values())
        .filter(api -> api.name().equals(text.strip().toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "aurora5.openai api (OPENAI_API) must be auto, responses or chat: " + text));
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name.strip());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "aurora5.openai zone (AURORA_ZONE): no time zone is called '%s'; try Asia/Seoul"
              .formatted(name),
          e);
    }
  }

  private static Optional<Double> budget(String text) {
    try {
      double dollars = text.isBlank() ? 0 : Double.parseDouble(text.strip());
      return dollars == 0 ? Optional.empty() : Optional.of(dollars);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "aurora5.openai dailyBudget (OPENAI_DAILY_BUDGET) must be dollars, such as 2.50: " + text,
          e);
    }
  }
}
