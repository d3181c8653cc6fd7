package aurora5.distribution.bench;

/** What was measured is worth nothing: the product did not do what it acknowledged. */
final class BrokenPromise extends Exception {
  private static final long serialVersionUID = 1;

  BrokenPromise(String what) {
    super(what);
  }
}
