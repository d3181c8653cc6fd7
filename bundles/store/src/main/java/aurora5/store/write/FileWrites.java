package aurora5.store.write;

import aurora5.api.catalog.Plugin;
import aurora5.api.store.Entry;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes rows about files: artifacts of runs, and plugin jars. */
final class FileWrites {
  private final PreparedStatement artifact;
  private final PreparedStatement plugin;

  FileWrites(Statements statements) throws SQLException {
    artifact =
        statements.of(
            "INSERT OR REPLACE INTO artifact(run, name, media, size, sha256) VALUES(?,?,?,?,?)");
    plugin =
        statements.of(
            "INSERT OR REPLACE INTO plugin(sha256, file, name, version, dropped, state, reason_ko,"
                + " reason) VALUES(?,?,?,?,?,?,?,?)");
  }

  void put(Entry.ArtifactLink link) throws SQLException {
    artifact.setString(1, link.runId());
    artifact.setString(2, link.name());
    artifact.setString(3, link.mediaType());
    artifact.setLong(4, link.size());
    artifact.setString(5, link.sha256());
    artifact.executeUpdate();
  }

  void put(Plugin row) throws SQLException {
    plugin.setString(1, row.sha256());
    plugin.setString(2, row.file());
    plugin.setString(3, row.name());
    plugin.setString(4, row.version());
    plugin.setLong(5, row.drop());
    plugin.setString(6, row.state().name());
    plugin.setString(7, row.reason().ko());
    plugin.setString(8, row.reason().en());
    plugin.executeUpdate();
  }
}
