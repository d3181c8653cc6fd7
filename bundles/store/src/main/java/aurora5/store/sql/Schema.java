package aurora5.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables, and the way from every older shape to the newest. Migrations are only added. */
public final class Schema {
  /*
   * Written with every step: event with its index, and run. Rows of one moment lie side by side in
   * all of them, because run ids rise with time; so one commit touches few pages. Two partial
   * indexes hold only what has not succeeded: they stay small.
   */
  private static final List<String> FIRST =
      List.of(
          """
          CREATE TABLE event(
            position INTEGER PRIMARY KEY, run TEXT NOT NULL, seq INTEGER NOT NULL,
            at INTEGER NOT NULL, body BLOB NOT NULL, crc INTEGER NOT NULL)
          """,
          "CREATE UNIQUE INDEX event_of_run ON event(run, seq)",
          """
          CREATE TABLE run(
            id TEXT PRIMARY KEY, workflow TEXT NOT NULL, plugin TEXT NOT NULL, status TEXT NOT NULL,
            open INTEGER NOT NULL, priority INTEGER NOT NULL, label TEXT, user TEXT, parent TEXT,
            context TEXT NOT NULL, error TEXT, queued INTEGER NOT NULL, started INTEGER,
            ended INTEGER, epoch INTEGER NOT NULL) WITHOUT ROWID
          """,
          "CREATE INDEX run_of_workflow ON run(workflow, id)",
          "CREATE INDEX run_open ON run(id) WHERE open = 1",
          "CREATE INDEX run_not_succeeded ON run(status, id) WHERE status <> 'SUCCEEDED'",
          """
          CREATE TABLE claim(
            key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, run TEXT NOT NULL,
            expires INTEGER NOT NULL) WITHOUT ROWID
          """,
          "CREATE INDEX claim_expiry ON claim(expires)",
          """
          CREATE TABLE context_change(
            n INTEGER PRIMARY KEY, context TEXT NOT NULL, key TEXT NOT NULL, before INTEGER,
            version INTEGER NOT NULL, by TEXT NOT NULL, step TEXT NOT NULL, at INTEGER NOT NULL,
            value TEXT)
          """,
          "CREATE INDEX change_of_context ON context_change(context)",
          """
          CREATE TABLE context_key(
            context TEXT NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL,
            live INTEGER NOT NULL, change INTEGER NOT NULL,
            PRIMARY KEY(context, key)) WITHOUT ROWID
          """,
          """
          CREATE TABLE artifact(
            run TEXT NOT NULL, name TEXT NOT NULL, media TEXT NOT NULL, size INTEGER NOT NULL,
            sha256 TEXT NOT NULL, PRIMARY KEY(run, name)) WITHOUT ROWID
          """,
          """
          CREATE TABLE plugin(
            sha256 TEXT PRIMARY KEY, file TEXT NOT NULL, name TEXT NOT NULL, version TEXT NOT NULL,
            dropped INTEGER NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID
          """);

  private static final List<String> NOTICES_AND_ALERTS =
      List.of(
          """
          CREATE TABLE notice(
            position INTEGER PRIMARY KEY AUTOINCREMENT, topic TEXT NOT NULL, at INTEGER NOT NULL,
            body TEXT NOT NULL)
          """,
          "CREATE INDEX notice_of_topic ON notice(topic, position)",
          "CREATE TABLE cursor(name TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID",
          """
          CREATE TABLE alert(
            n INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, number INTEGER NOT NULL,
            severity TEXT NOT NULL, title_ko TEXT NOT NULL, title_en TEXT NOT NULL,
            detail_ko TEXT NOT NULL, detail_en TEXT NOT NULL, count INTEGER NOT NULL,
            first INTEGER NOT NULL, last INTEGER NOT NULL, closed INTEGER, acknowledged INTEGER,
            UNIQUE(key, number))
          """,
          "CREATE INDEX alert_active ON alert(n) WHERE closed IS NULL");

  /** When a run that only waits has to be looked at: a start reads no journal for that. */
  private static final List<String> RESTING_RUNS =
      List.of("ALTER TABLE run ADD COLUMN rests INTEGER");

  /** Removed runs of which events are left, and content that may have lost its last run. */
  private static final List<String> REMOVED_RUNS =
      List.of(
          "CREATE TABLE leaving(run TEXT PRIMARY KEY) WITHOUT ROWID",
          "CREATE TABLE loose(sha256 TEXT PRIMARY KEY) WITHOUT ROWID",
          "CREATE INDEX artifact_of_content ON artifact(sha256, size)");

  /*
   * Keys of alerts became one segment of a URL. Those made of plain letters, which all but odd file
   * names are, go on as the same incident; any other ends, and begins again under its new key.
   */
  private static final List<String> BOTH_LANGUAGES_AND_ALERT_KEYS =
      List.of(
          "ALTER TABLE plugin ADD COLUMN reason_ko TEXT NOT NULL DEFAULT ''",
          "UPDATE plugin SET reason_ko = reason",
          "UPDATE alert SET key = 'health.all' WHERE key = 'health'",
          "UPDATE OR IGNORE alert SET key = replace(key, '/', '.')",
          """
          UPDATE notice SET body = json_set(body, '$.alert.key',
            CASE json_extract(body, '$.alert.key') WHEN 'health' THEN 'health.all'
              ELSE replace(json_extract(body, '$.alert.key'), '/', '.') END)
          WHERE topic = 'alert'
          """);

  /**
   * Sums kept with every change: to add up a history of ten megabytes for each write is too slow.
   */
  private static final List<String> CONTEXT_TOTALS =
      List.of(
          """
          CREATE TABLE context(
            id TEXT PRIMARY KEY, bytes INTEGER NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID
          """,
          """
          INSERT INTO context(id, bytes, used)
          SELECT context, sum(octet_length(key) + coalesce(octet_length(value), 0)), max(at)
          FROM context_change GROUP BY context
          """);

  /** How runs of late ended is asked all the time; the index alone has the answer. */
  private static final List<String> ENDS_IN_TIME =
      List.of(
          """
          CREATE INDEX IF NOT EXISTS run_ended ON run(ended, workflow, status, started)
          WHERE ended IS NOT NULL
          """);

  /** A budget of the day has to outlive the process. Days are counted by whoever spends. */
  private static final List<String> SPENDING =
      List.of(
          """
          CREATE TABLE spending(
            day TEXT NOT NULL, model TEXT NOT NULL, kind TEXT NOT NULL, outcome TEXT NOT NULL,
            calls INTEGER NOT NULL, unpriced INTEGER NOT NULL, tokens_in INTEGER NOT NULL,
            cached INTEGER NOT NULL, tokens_out INTEGER NOT NULL, reasoning INTEGER NOT NULL,
            pictures INTEGER NOT NULL, dollars REAL NOT NULL,
            PRIMARY KEY(day, model, kind, outcome)) WITHOUT ROWID
          """);

  /** What is on its way to other houses; the index holds only what is not done. */
  private static final List<String> DELIVERIES =
      List.of(
          """
          CREATE TABLE delivery(
            n INTEGER PRIMARY KEY AUTOINCREMENT, channel TEXT NOT NULL, key TEXT NOT NULL,
            urgency INTEGER NOT NULL, state TEXT NOT NULL, wanted INTEGER NOT NULL,
            reached INTEGER NOT NULL, body TEXT NOT NULL, place TEXT, parts INTEGER NOT NULL,
            doubt INTEGER NOT NULL, attempts INTEGER NOT NULL, since INTEGER NOT NULL,
            due INTEGER NOT NULL, word_ko TEXT, word_en TEXT, UNIQUE(channel, key))
          """,
          "CREATE INDEX delivery_open ON delivery(state, channel, due) WHERE state <> 'DONE'");

  /** What a person wrote could not be worked on: those runs are counted on their own. */
  private static final List<String> REFUSED_RUNS =
      List.of(
          "ALTER TABLE run ADD COLUMN refused INTEGER NOT NULL DEFAULT 0",
          "DROP INDEX run_ended",
          """
          CREATE INDEX run_ended ON run(ended, workflow, status, refused, started)
          WHERE ended IS NOT NULL
          """);

  private static final List<List<String>> MIGRATIONS =
      List.of(
          FIRST,
          NOTICES_AND_ALERTS,
          RESTING_RUNS,
          REMOVED_RUNS,
          BOTH_LANGUAGES_AND_ALERT_KEYS,
          CONTEXT_TOTALS,
          ENDS_IN_TIME,
          SPENDING,
          DELIVERIES,
          REFUSED_RUNS);

  private static final long REWRITTEN_BYTES = 128L << 20;

  private Schema() {}

  /** Number of the newest shape. */
  public static int newest() {
    return MIGRATIONS.size();
  }

  /** Brings the database to the newest shape, each migration whole or not at all. */
  public static void migrate(Connection connection) throws SQLException {
    long version = Database.pragma(connection, "user_version");
    if (version > MIGRATIONS.size()) {
      throw new SQLException(
          "the database has shape %d, made by a newer Aurora; this one knows up to %d. Use the newer one."
              .formatted(version, MIGRATIONS.size()));
    }
    for (int next = (int) version; next < MIGRATIONS.size(); next++) {
      apply(connection, MIGRATIONS.get(next), next + 1);
    }
  }

  /**
   * Lets space be given back. A file made before this was so is written anew once, if it is not so
   * large that a start would have to wait for it; otherwise its free space is only used again.
   */
  public static void giveBackSpace(Connection connection) throws SQLException {
    boolean does = Database.pragma(connection, "auto_vacuum") != 0;
    long bytes =
        Database.pragma(connection, "page_count") * Database.pragma(connection, "page_size");
    if (!does && bytes <= REWRITTEN_BYTES) {
      Database.pragma(connection, "auto_vacuum=INCREMENTAL");
      Database.number(connection, "VACUUM");
    }
  }

  private static void apply(Connection connection, List<String> statements, int version)
      throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
      statement.execute("PRAGMA user_version=" + version);
      connection.commit();
    } catch (SQLException failure) {
      connection.rollback();
      throw failure;
    } finally {
      connection.setAutoCommit(true);
    }
  }
}
