package aurora5.ai;

/**
 * What the operator set.
 *
 * @param maxConcurrent calls to models at the same time, over all runs; 1 to 100
 */
record Limit(int maxConcurrent) {
  Limit {
    if (maxConcurrent < 1 || maxConcurrent > 100) {
      throw new IllegalArgumentException(
          "aurora5.ai maxConcurrent must be 1 to 100: " + maxConcurrent);
    }
  }
}
