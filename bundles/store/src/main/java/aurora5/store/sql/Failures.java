package aurora5.store.sql;

import aurora5.api.store.StoreException;
import aurora5.api.store.StoreException.Kind;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** What SQLite's errors mean to whoever asked. */
public final class Failures {
  private static final int PRIMARY = 0xff;

  private Failures() {}

  public static Kind kind(Exception failure) {
    if (failure instanceof StoreException known) {
      return known.kind();
    }
    if (!(failure instanceof SQLException sql)) {
      return Kind.FAILED;
    }
    return switch (primary(sql)) {
      case SQLITE_FULL -> Kind.FULL;
      case SQLITE_BUSY, SQLITE_LOCKED -> Kind.BUSY;
      case SQLITE_CORRUPT, SQLITE_NOTADB -> Kind.DAMAGED;
      default -> Kind.FAILED;
    };
  }

  /** Whether the file or the disk below it can no longer be trusted to take writes. */
  public static boolean deadly(Exception failure) {
    return failure instanceof SQLException sql
        && switch (primary(sql)) {
          case SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_READONLY, SQLITE_CANTOPEN ->
              true;
          default -> false;
        };
  }

  public static StoreException wrap(String what, Exception failure) {
    if (failure instanceof StoreException known) {
      return known;
    }
    Kind kind = kind(failure);
    return new StoreException(kind, what + ": " + advice(kind, failure), failure);
  }

  private static String advice(Kind kind, Exception failure) {
    return switch (kind) {
      case FULL -> "the disk is full; make room and try again";
      case BUSY -> "another program holds a lock on the database; close it and try again";
      case DAMAGED -> "the database file is damaged; restore it from a backup";
      default -> String.valueOf(failure.getMessage());
    };
  }

  private static SQLiteErrorCode primary(SQLException failure) {
    return SQLiteErrorCode.getErrorCode(failure.getErrorCode() & PRIMARY);
  }
}
