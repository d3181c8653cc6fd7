package aurora5.api.alert;

/**
 * Something to be delivered about an incident. Immutable.
 *
 * @param id the same for every attempt to deliver it
 */
public record Notice(String id, Kind kind, Alert alert) {
  public enum Kind {
    RAISED,
    /** The incident is over. */
    RECOVERED
  }
}
