package aurora5.openai.book;

import aurora5.api.Text;
import aurora5.api.ai.ModelException;
import aurora5.api.ai.ModelException.Kind;
import aurora5.api.metrics.ModelCall;
import aurora5.api.store.StoreException;
import aurora5.openai.setup.Setup;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What may be spent today, and what has been, also before a restart. Thread-safe. */
public final class Budget {
  private static final Logger LOG = LoggerFactory.getLogger(Budget.class);

  private final SpendingBook book;
  private final Clock clock;

  /** What could not be written down, by day: a full disk makes no call free. */
  private final Map<LocalDate, Double> unwritten = new ConcurrentHashMap<>();

  public Budget(SpendingBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  public void spend(Setup setup, ModelCall call) {
    LocalDate today = today(setup.zone());
    try {
      book.add(today, call);
    } catch (StoreException e) {
      LOG.warn("What a call took could not be written down: {}", e.getMessage());
      unwritten.merge(today, call.dollars().orElse(0), Double::sum);
    }
  }

  /** Dollars of this day, calls whose price nobody knows left out. */
  public double spent(ZoneId zone) {
    LocalDate today = today(zone);
    return book.spent(today) + unwritten.getOrDefault(today, 0.0);
  }

  private LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /** Why no call to a model may be made; empty if one may. */
  public Optional<Text> objection(Setup setup, String model) {
    if (setup.budget().isEmpty()) {
      return Optional.empty();
    }
    if (setup.prices().of(model).isEmpty()) {
      return Optional.of(
          new Text(
              "모델 %s의 가격이 설정되지 않아 하루 예산을 지킬 수 없습니다. OPENAI_PRICES에 추가하세요.".formatted(model),
              "The daily budget cannot be kept: no price is set for the model %s. Add it to OPENAI_PRICES."
                  .formatted(model)));
    }
    double limit = setup.budget().get();
    return spent(setup.zone()) < limit
        ? Optional.empty()
        : Optional.of(
            new Text(
                String.format(Locale.ROOT, "오늘의 AI 예산 %.2f달러를 다 썼습니다.", limit),
                String.format(Locale.ROOT, "Today's budget of $%.2f for models is spent.", limit)));
  }

  /**
   * @throws ModelException if no call may be made
   */
  public void check(Setup setup, String model) {
    objection(setup, model)
        .ifPresent(
            why -> {
              throw new ModelException(Kind.BUDGET, why, null);
            });
  }
}
