package aurora5.console.act;

import aurora5.api.Text;

/** What became of a pressed button. Immutable. */
public sealed interface Act {
  /**
   * @param next page to show, below the tab
   */
  record Done(String next) implements Act {}

  record Refused(int status, Text why) implements Act {}
}
