package aurora5.store.read;

import aurora5.api.store.RunTable.Filter;
import aurora5.store.sql.Moments;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A filter as SQL. Conditions that do not apply are left out, so that indexes can be used. */
record RunQuery(String sql, Object[] values) {
  private static final int MOST = 1_000;
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  /** Between making a run's id and noting when it was queued; generous. */
  static final Duration SLACK = Duration.ofDays(1);

  static RunQuery of(Filter filter) {
    List<String> conditions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    filter.workflow().ifPresent(workflow -> add("workflow = ?", workflow, conditions, values));
    filter.status().ifPresent(status -> add(status(status), status, conditions, values));
    filter.before().ifPresent(before -> add("id < ?", before, conditions, values));
    filter.since().ifPresent(since -> since(since, conditions, values));
    filter.text().ifPresent(text -> text(text, conditions, values));
    values.add(Math.min(Math.max(filter.limit(), 1), MOST));
    String where = conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
    return new RunQuery(RunRows.SELECT + where + " ORDER BY id DESC LIMIT ?", values.toArray());
  }

  private static void add(
      String condition, Object value, List<String> conditions, List<Object> values) {
    conditions.add(condition);
    values.add(value);
  }

  /** The partial index of runs that have not succeeded is used only where its condition stands. */
  private static String status(String status) {
    return status.equals("SUCCEEDED") ? "status = ?" : "status = ? AND status <> 'SUCCEEDED'";
  }

  /** Ids begin with their time: so a page of recent runs does not read all older ones. */
  private static void since(Instant since, List<String> conditions, List<Object> values) {
    add("queued >= ?", Moments.toLong(since), conditions, values);
    add("id >= ?", idTime(since.minus(SLACK)), conditions, values);
  }

  /** First ten characters of a ULID. */
  static String idTime(Instant instant) {
    long millis = Math.max(Moments.toLong(instant) / 1_000_000, 0);
    char[] time = new char[10];
    for (int i = time.length - 1; i >= 0; i--) {
      time[i] = ALPHABET.charAt((int) (millis & 31));
      millis >>>= 5;
    }
    return new String(time);
  }

  private static void text(String text, List<String> conditions, List<Object> values) {
    String pattern = "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    List<String> columns = List.of("id", "workflow", "label", "user", "error");
    List<String> likes = columns.stream().map(each -> each + " LIKE ? ESCAPE '\\'").toList();
    conditions.add("(" + String.join(" OR ", likes) + ")");
    columns.forEach(each -> values.add(pattern));
  }
}
