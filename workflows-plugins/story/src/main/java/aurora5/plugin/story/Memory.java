package aurora5.plugin.story;

import aurora5.api.step.SharedContext;
import aurora5.api.step.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a model wrote and painted for an order, so that the same order costs once; what a template
 * made is not kept. Each thing is written together with the end of the step that made it, so a
 * later run finds what an earlier one got done, and makes only the rest. Immutable.
 *
 * @param valid how long; zero to remember nothing
 */
record Memory(Supplier<Duration> valid) {
  private static final String TEXT = "text";

  /** Immutable. */
  public record KeptText(Instant at, Written written) {}

  /** Immutable. */
  public record KeptPicture(Instant at, Drawn drawn) {}

  boolean remembers() {
    return !valid.get().isZero();
  }

  Optional<Written> text(Step step, Order order) {
    return fresh(step, order.key(), TEXT, KeptText.class, KeptText::at).map(KeptText::written);
  }

  void keep(Step step, Order order, Written written) {
    if (written.reason().isEmpty()) {
      memory(step, order.key())
          .ifPresent(memory -> memory.set(TEXT, new KeptText(step.clock().instant(), written)));
    }
  }

  Optional<Drawn> picture(Step step, Sheet sheet) {
    return fresh(step, sheet.order(), sheet.key(), KeptPicture.class, KeptPicture::at)
        .map(KeptPicture::drawn);
  }

  void keep(Step step, Sheet sheet, Drawn drawn) {
    if (drawn.reason().isEmpty()) {
      memory(step, sheet.order())
          .ifPresent(
              memory -> memory.set(sheet.key(), new KeptPicture(step.clock().instant(), drawn)));
    }
  }

  private <T> Optional<T> fresh(
      Step step, String order, String key, Class<T> type, Function<T, Instant> at) {
    Instant now = step.clock().instant();
    return memory(step, order)
        .flatMap(memory -> memory.get(key, type))
        .filter(kept -> at.apply(kept).plus(valid.get()).isAfter(now));
  }

  private Optional<SharedContext> memory(Step step, String order) {
    Duration kept = valid.get();
    return kept.isZero() ? Optional.empty() : Optional.of(step.memory("order-" + order, kept));
  }
}
