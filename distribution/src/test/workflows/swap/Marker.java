package swap;

/** Alive exactly as long as its class loader: the test counts these from outside. */
final class MarkerVERSION {
  String version() {
    return "VERSION";
  }
}
