package aurora5.context;

import aurora5.api.catalog.Codec;
import aurora5.api.context.Contexts;
import aurora5.api.store.ContextTable;
import aurora5.api.store.Journal;
import aurora5.api.work.Work;
import aurora5.context.draft.Author;
import aurora5.context.draft.Desk;
import aurora5.context.draft.Rollbacks;
import aurora5.context.draft.StepDraft;
import aurora5.context.life.Cleaning;
import aurora5.context.life.ContextSettings;
import aurora5.context.life.ContextSize;
import aurora5.context.life.Uses;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Shared state over a table and a journal. Thread-safe; close it to end its clean-up. */
public final class ContextRoom implements Contexts, AutoCloseable {
  private final Desk desk;
  private final OutsideWrites outside;
  private final Uses uses;
  private final Cleaning cleaning;
  private final Supplier<ContextSettings> settings;

  /**
   * @param aging tells whose time is over
   */
  ContextRoom(
      ContextTable table,
      Journal journal,
      Supplier<ContextSettings> settings,
      Clock clock,
      Clock aging) {
    this.settings = settings;
    var size = new ContextSize(table, settings);
    outside = new OutsideWrites(table, size, journal, clock);
    uses = new Uses(journal, clock);
    desk = new Desk(table, size, new Rollbacks(journal, size, clock), uses);
    cleaning = new Cleaning(table, journal, uses, settings, aging);
  }

  /** With settings that do not change. */
  public static ContextRoom of(ContextTable table, Journal journal, Clock clock) {
    var settings = new ContextSettings(10_485_760, Duration.ofHours(1));
    return new ContextRoom(table, journal, () -> settings, clock, clock);
  }

  /** Cleans up by itself from now on. */
  ContextRoom cleaning(Work work) {
    cleaning.repeat(work);
    return this;
  }

  @Override
  public Draft draft(String contextId, String runId, String step, Codec codec, Duration kept) {
    return new StepDraft(new Author(contextId, runId, step, codec, kept), desk);
  }

  @Override
  public void used(String contextId) {
    uses.note(contextId);
  }

  @Override
  public CompletionStage<Written> write(Wish wish) {
    return outside.write(wish);
  }

  @Override
  public CompletionStage<Integer> cleanUp() {
    return cleaning.all();
  }

  @Override
  public Limits limits() {
    return new Limits(settings.get().maxSize(), settings.get().ttl());
  }

  @Override
  public void close() {
    cleaning.close();
  }
}
