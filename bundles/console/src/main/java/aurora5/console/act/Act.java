package aurora5.console.act;

import aurora5.api.Text;

/** What became of a pressed button. Immutable. */
public sealed interface Act {
  /** Page to show next, below the tab. */
  String next();

  /** What became of it, in words. */
  Text words();

  record Done(String next, Text words) implements Act {}

  /**
   * @param status as HTTP knows it
   */
  record Refused(int status, String next, Text words) implements Act {}
}
