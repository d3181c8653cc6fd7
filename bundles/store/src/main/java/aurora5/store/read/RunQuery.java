package aurora5.store.read;

import aurora5.api.store.RunTable.Filter;
import aurora5.store.sql.Moments;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A filter as SQL. Conditions that do not apply are left out, so that indexes can be used. */
record RunQuery(String sql, Object[] values) {
  private static final int MOST = 1_000;

  /** Whoever looks into every row is faster without an index that leads to one row at a time. */
  private static final String WORKFLOW_SCANNED = "+workflow = ?";

  private static final Pattern PART_OF_ID = Pattern.compile("[0-9a-zA-Z]+");
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  /** Between making a run's id and noting when it was queued; generous. */
  static final Duration SLACK = Duration.ofDays(1);

  static RunQuery of(Filter filter) {
    List<String> conditions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    String ofWorkflow = filter.text().isPresent() ? WORKFLOW_SCANNED : "workflow = ?";
    filter.workflow().ifPresent(workflow -> add(ofWorkflow, workflow, conditions, values));
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

  /** What need not be asked of each of many rows is not asked: escapes, and ids that cannot fit. */
  private static void text(String text, List<String> conditions, List<Object> values) {
    String escaped = text.replaceAll("[\\\\%_]", "\\\\$0");
    String like = escaped.equals(text) ? " LIKE ?" : " LIKE ? ESCAPE '\\'";
    List<String> columns = new ArrayList<>(List.of("label", "user", "error", "workflow"));
    if (PART_OF_ID.matcher(text).matches()) {
      columns.add("id");
    }
    conditions.add("(" + String.join(like + " OR ", columns) + like + ")");
    columns.forEach(each -> values.add("%" + escaped + "%"));
  }
}
