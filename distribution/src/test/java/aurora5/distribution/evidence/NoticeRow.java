package aurora5.distribution.evidence;

/**
 * Something that was to be told about an incident.
 *
 * @param kind {@code RAISED} or {@code RECOVERED}
 */
public record NoticeRow(long position, String kind, String key, int number) {
  public String name() {
    return kind + ' ' + key + '#' + number;
  }
}
