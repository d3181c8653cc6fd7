package aurora5.openai.book;

import aurora5.api.Text;
import aurora5.api.ai.ModelException;
import aurora5.api.ai.ModelException.Kind;
import aurora5.openai.setup.Setup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalDouble;

/** What has been spent today, by the clock's own midnight. Thread-safe. */
public final class Budget {
  private final Clock clock;
  private LocalDate day;
  private double spent;

  public Budget(Clock clock) {
    this.clock = clock;
    day = LocalDate.now(clock);
  }

  public synchronized void spend(OptionalDouble dollars) {
    turnPage();
    spent += dollars.orElse(0);
  }

  public synchronized double spent() {
    turnPage();
    return spent;
  }

  private void turnPage() {
    LocalDate today = LocalDate.now(clock);
    if (!today.equals(day)) {
      day = today;
      spent = 0;
    }
  }

  /**
   * @throws ModelException if there is a budget and it is spent, or cannot be kept because nobody
   *     knows what the model costs
   */
  public void check(Setup setup, String model) {
    if (setup.budget().isEmpty()) {
      return;
    }
    if (setup.prices().of(model).isEmpty()) {
      throw new ModelException(
          Kind.BUDGET,
          new Text(
              "모델 %s의 가격이 설정되지 않아 하루 예산을 지킬 수 없습니다. OPENAI_PRICES에 추가하세요.".formatted(model),
              "The daily budget cannot be kept: no price is set for the model %s. Add it to OPENAI_PRICES."
                  .formatted(model)),
          null);
    }
    double limit = setup.budget().get();
    if (spent() >= limit) {
      throw new ModelException(
          Kind.BUDGET,
          new Text(
              String.format(Locale.ROOT, "오늘의 AI 예산 %.2f달러를 다 썼습니다.", limit),
              String.format(Locale.ROOT, "Today's budget of $%.2f for models is spent.", limit)),
          null);
    }
  }
}
