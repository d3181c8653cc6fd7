package aurora5.store.read;

import aurora5.api.store.ArtifactTable;
import aurora5.api.store.Entry.ArtifactLink;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Links from runs to their files, read from SQLite. Thread-safe. */
public final class ArtifactReads implements ArtifactTable {
  private static final String LINK = "SELECT run, name, media, size, sha256 FROM artifact ";

  private final Readers readers;

  public ArtifactReads(Readers readers) {
    this.readers = readers;
  }

  @Override
  public Optional<ArtifactLink> artifact(String runId, String name) {
    return readers
        .list(ArtifactReads::link, LINK + "WHERE run = ? AND name = ?", runId, name)
        .stream()
        .findFirst();
  }

  @Override
  public List<ArtifactLink> artifacts(String runId) {
    return readers.list(ArtifactReads::link, LINK + "WHERE run = ? ORDER BY name", runId);
  }

  private static ArtifactLink link(ResultSet row) throws SQLException {
    return new ArtifactLink(
        row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5));
  }
}
