package aurora5.health;

import aurora5.api.health.HealthChange;
import aurora5.api.health.HealthReport;
import aurora5.api.health.HealthReport.Finding;
import aurora5.api.health.Verdict;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.NoticeTable;
import aurora5.api.store.StoreException;
import aurora5.health.verdict.ChangeDocument;
import aurora5.health.verdict.Judgement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings every change of the verdict to the journal, then to the listeners. When the journal cannot
 * be written, which may be the very trouble, they are told nevertheless, and the journal is made up
 * for later. For one thread at a time.
 */
final class Transitions {
  static final String TOPIC = "health";

  private static final Logger LOG = LoggerFactory.getLogger(Transitions.class);
  private static final int SECONDS = 10;

  private final Journal journal;
  private final NoticeTable notices;
  private final Consumer<HealthChange> listeners;
  private Verdict journaled;
  private Verdict told;

  Transitions(Journal journal, NoticeTable notices, Consumer<HealthChange> listeners) {
    this.journal = journal;
    this.notices = notices;
    this.listeners = listeners;
    journaled =
        notices.last(TOPIC).map(row -> ChangeDocument.after(row.body())).orElse(Verdict.HEALTHY);
    told = journaled;
  }

  void follow(HealthReport report) {
    Verdict now = report.verdict();
    List<Finding> causes = Judgement.causes(report.findings());
    long position = 0;
    if (now != journaled && append(report, causes)) {
      journaled = now;
      position = notices.last(TOPIC).map(NoticeTable.Row::position).orElse(0L);
    }
    if (now != told) {
      LOG.info("Health is {} now, it was {}", now, told);
      if (now != journaled) {
        LOG.warn("The change of health could not be written; every round tries again");
      }
      var change = new HealthChange(position, report.at(), told, now, causes);
      told = now;
      listeners.accept(change);
    }
  }

  private boolean append(HealthReport report, List<Finding> causes) {
    var body = ChangeDocument.write(journaled, report.verdict(), causes);
    try {
      journal
          .append(List.of(new Entry.NoticeRow(TOPIC, report.at(), body)))
          .toCompletableFuture()
          .get(SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | StoreException failure) {
      LOG.debug("The change of health could not be written, the next round tries again", failure);
    }
    return false;
  }
}
