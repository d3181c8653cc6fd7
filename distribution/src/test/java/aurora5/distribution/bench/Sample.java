package aurora5.distribution.bench;

/**
 * One round of one contender. Immutable; -1 stands for what cannot be measured here.
 *
 * @param rows rows of the journal that are on disk afterwards
 * @param commits transactions as SQLite counts them, or forced writes of the raw file
 * @param forces flushes the disk was asked for meanwhile, by anybody
 * @param allocated bytes
 * @param gcMillis time of garbage collections
 */
record Sample(
    long runs,
    long nanos,
    Latencies latencies,
    long rows,
    long commits,
    long forces,
    long allocated,
    long gcMillis) {
  double runsPerSecond() {
    return runs * 1e9 / nanos;
  }

  double gcShare() {
    return gcMillis < 0 ? -1 : gcMillis * 1e6 / nanos;
  }
}
