package aurora5.console.login;

import aurora5.api.Text;
import java.util.Map;

/** What becomes of a visit. Immutable. */
public sealed interface Admittance {
  record Welcome(String user) implements Admittance {}

  /**
   * @param status of the answer
   * @param headers of the answer
   */
  record Refused(int status, Map<String, String> headers, Text why) implements Admittance {}
}
