package aurora5.notion.line;

import aurora5.notion.wire.NotionException;

/** Takes what went wrong through the SDK, which knows no checked exceptions. */
final class Carried extends RuntimeException {
  private static final long serialVersionUID = 1;

  private Carried(Exception failure) {
    super(failure);
  }

  static Carried of(NotionException failure) {
    return new Carried(failure);
  }

  static Carried of(InterruptedException failure) {
    return new Carried(failure);
  }

  /** Throws what was carried. */
  NotionException unpack() throws NotionException, InterruptedException {
    if (getCause() instanceof InterruptedException interrupted) {
      throw interrupted;
    }
    throw (NotionException) getCause();
  }
}
