package aurora5.store.write;

import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/** Writes appends as rows, with statements prepared once. */
final class Rows {
  private final EventWrites events;
  private final RunWrites runs;
  private final ClaimWrites claims;
  private final ContextWrites contexts;
  private final FileWrites files;
  private final NoticeWrites notices;
  private final SpendingWrites spending;
  private final DeliveryWrites deliveries;
  private final RunRemovals removals;
  private final Clock clock;
  private final PreparedStatement guard;
  private final PreparedStatement release;
  private final PreparedStatement undo;

  Rows(Statements statements, Clock clock, long position) throws SQLException {
    events = new EventWrites(statements, position);
    runs = new RunWrites(statements);
    claims = new ClaimWrites(statements, clock);
    contexts = new ContextWrites(statements);
    files = new FileWrites(statements);
    notices = new NoticeWrites(statements);
    spending = new SpendingWrites(statements);
    deliveries = new DeliveryWrites(statements);
    removals = new RunRemovals(statements);
    this.clock = clock;
    guard = statements.of("SAVEPOINT append");
    release = statements.of("RELEASE append");
    undo = statements.of("ROLLBACK TO append");
  }

  /** Position of the last event that was put. */
  long position() {
    return events.position();
  }

  Appended put(Append append) throws SQLException {
    if (append.tidying().isPresent()) {
      tidy(append.tidying().get());
      return committed(append);
    }
    long before = events.position();
    if (append.guarded()) {
      guard.execute();
    }
    Optional<Appended> conflict = write(append);
    if (append.guarded()) {
      if (conflict.isPresent()) {
        undo.execute();
        events.position(before);
      }
      release.execute();
    }
    return conflict.orElseGet(() -> committed(append));
  }

  private void tidy(Append.Tidying tidying) throws SQLException {
    for (String sha256 : tidying.settled()) {
      removals.settled(sha256);
    }
    if (tidying.settled().isEmpty()) {
      removals.tidy(clock.instant());
    }
  }

  private Appended committed(Append append) {
    return new Appended.Committed(append.events().isEmpty() ? 0 : events.position());
  }

  private Optional<Appended> write(Append append) throws SQLException {
    for (EventRow row : append.events()) {
      if (!events.insert(row)) {
        Entry.Event event = row.event();
        return Optional.of(new Appended.Conflict(event, event.runId(), ""));
      }
    }
    for (Entry entry : append.others()) {
      Optional<Appended> conflict = write(entry);
      if (conflict.isPresent()) {
        return conflict;
      }
    }
    return Optional.empty();
  }

  private Optional<Appended> write(Entry entry) throws SQLException {
    if (entry instanceof Entry.Run run) {
      runs.put(run.row());
    } else if (entry instanceof Entry.Claim claim) {
      return claims.take(claim);
    } else if (entry instanceof Entry.ContextChange change) {
      return contexts.change(change);
    } else if (entry instanceof Entry.ArtifactLink link) {
      files.put(link);
    } else if (entry instanceof Entry.PluginRow row) {
      files.put(row.plugin());
    } else if (entry instanceof Entry.NoticeRow row) {
      notices.put(row);
    } else if (entry instanceof Entry.Cursor row) {
      notices.put(row);
    } else if (entry instanceof Entry.AlertRow row) {
      notices.put(row.alert());
    } else if (entry instanceof Entry.DeliveryRow row) {
      deliveries.put(row.delivery());
    } else if (entry instanceof Entry.ContextRollback rollback) {
      contexts.rollback(rollback);
    } else if (entry instanceof Entry.ContextLimit limit) {
      return contexts.within(limit);
    } else if (entry instanceof Entry.ContextUse use) {
      contexts.use(use);
    } else if (entry instanceof Entry.ContextRemoval removal) {
      contexts.remove(removal);
    } else if (entry instanceof Entry.RunRemoval removal) {
      removals.remove(removal);
    } else if (entry instanceof Entry.RunErasure erasure) {
      events.rewrite(erasure);
      removals.erase(erasure.runId());
    } else if (entry instanceof Entry.ModelUse use) {
      spending.add(use);
    }
    return Optional.empty();
  }
}
