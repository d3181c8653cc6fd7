package aurora5.work;

/**
 * How a thread of ours is born: daemon, named, and with nothing inherited from who asked for it.
 */
final class DaemonThreads {
  private DaemonThreads() {}

  static Thread make(String name, Runnable body) {
    var thread = new Thread(null, body, name, 0, false);
    thread.setDaemon(true);
    thread.setPriority(Thread.NORM_PRIORITY);
    thread.setContextClassLoader(home());
    return thread;
  }

  /** The loader threads rest with, so that a retired plugin's is not held. */
  static ClassLoader home() {
    return DaemonThreads.class.getClassLoader();
  }
}
