package aurora5.console.login;

import aurora5.api.Text;
import java.util.HashMap;
import java.util.Map;

/** What becomes of a visit. Immutable. */
public sealed interface Admittance {
  record Welcome(String user) implements Admittance {}

  /**
   * A person has logged in.
   *
   * @param session number that proves it from now on
   */
  record Begun(String session) implements Admittance {
    @Override
    public String toString() {
      return "Begun";
    }
  }

  /**
   * @param status of the answer
   * @param headers of the answer
   */
  record Refused(int status, Map<String, String> headers, Text why) implements Admittance {
    /** The same without making a browser ask for a password by itself. */
    public Refused silent() {
      Map<String, String> others = new HashMap<>(headers);
      others.remove("WWW-Authenticate");
      return new Refused(status, others, why);
    }
  }
}
