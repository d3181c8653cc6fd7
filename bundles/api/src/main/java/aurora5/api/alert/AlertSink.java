package aurora5.api.alert;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A place where alerts arrive. A service: a dropped jar can add one. Called by one thread at a
 * time, given up after 30 s and tried again later; a sink that fails never keeps an alert from
 * others.
 */
@ConsumerType
public interface AlertSink {
  /** Short name, such as {@code console}; what was delivered is remembered under it. */
  String name();

  /** Delivers for real: returns when the other side has it, throws when it has not. */
  void deliver(Notice notice) throws Exception;
}
