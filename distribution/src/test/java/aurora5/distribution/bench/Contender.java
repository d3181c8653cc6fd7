package aurora5.distribution.bench;

/** Something whose speed is measured, round by round. For one thread. */
interface Contender extends AutoCloseable {
  String name();

  /** Steps of one of its runs. */
  int steps();

  /** Transactions without which so many runs cannot have been on disk when they had to be. */
  long commitsNeeded(long runs, int clients);

  /**
   * Runs as many runs as it can in that time, each client one after the other.
   *
   * @throws BrokenPromise if what it acknowledged is not so
   */
  Sample measure(int clients, long nanos) throws Exception;

  @Override
  void close() throws Exception;
}
