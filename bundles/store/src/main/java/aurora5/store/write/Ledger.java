package aurora5.store.write;

import aurora5.api.store.Appended;
import aurora5.store.sql.Durability;
import java.sql.SQLException;

/** What the writer writes to. For the writer's thread only. */
interface Ledger extends AutoCloseable {
  /** Writes an append into the open transaction, or nothing of it if it is in conflict. */
  Appended put(Append append) throws SQLException;

  /** Forces what was put; after this it is on disk. */
  void commit() throws SQLException;

  /** Takes back what was put since the last commit. */
  void rollback() throws SQLException;

  /** Position of the last committed event. */
  long position();

  /** Outside a transaction only. */
  void durability(Durability durability) throws SQLException;

  @Override
  void close() throws SQLException;
}
