package aurora5.store.write;

import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.store.sql.Moments;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/** Takes idempotency keys, and lets two expired ones go for each: so they never pile up. */
final class ClaimWrites {
  private final Clock clock;
  private final PreparedStatement holder;
  private final PreparedStatement take;
  private final PreparedStatement sweep;

  ClaimWrites(Statements statements, Clock clock) throws SQLException {
    this.clock = clock;
    holder = statements.of("SELECT run, fingerprint FROM claim WHERE key = ? AND expires > ?");
    take =
        statements.of(
            "INSERT OR REPLACE INTO claim(key, fingerprint, run, expires) VALUES(?,?,?,?)");
    sweep =
        statements.of(
            "DELETE FROM claim WHERE key IN"
                + " (SELECT key FROM claim WHERE expires <= ? ORDER BY expires LIMIT 2)");
  }

  Optional<Appended> take(Entry.Claim claim) throws SQLException {
    long now = Moments.toLong(clock.instant());
    holder.setString(1, claim.key());
    holder.setLong(2, now);
    try (ResultSet rows = holder.executeQuery()) {
      if (rows.next()) {
        return Optional.of(new Appended.Conflict(claim, rows.getString(1), rows.getString(2)));
      }
    }
    sweep.setLong(1, now);
    sweep.executeUpdate();
    take.setString(1, claim.key());
    take.setString(2, claim.fingerprint());
    take.setString(3, claim.runId());
    take.setLong(4, Moments.toLong(claim.expiresAt()));
    take.executeUpdate();
    return Optional.empty();
  }
}
