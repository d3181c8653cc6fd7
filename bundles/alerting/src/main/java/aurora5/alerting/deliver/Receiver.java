package aurora5.alerting.deliver;

import aurora5.api.alert.Notice;

/** A sink at the other end of a time limit. */
public interface Receiver {
  /** The sink's name; asked once. */
  String name();

  /** Returns when the other side has it, throws when it has not. */
  void deliver(Notice notice);
}
