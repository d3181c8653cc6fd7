package aurora5.alerting.incident;

import aurora5.api.Text;
import aurora5.api.alert.Alert.Severity;
import java.time.Instant;

/** Something that was seen and belongs to an incident. Immutable. */
public sealed interface Sign {
  /** Key of the incident. */
  String key();

  Instant at();

  /** It is wrong. */
  record Wrong(String key, Severity severity, Text title, Text detail, Instant at)
      implements Sign {}

  /** It is well again. */
  record Well(String key, Instant at) implements Sign {}
}
