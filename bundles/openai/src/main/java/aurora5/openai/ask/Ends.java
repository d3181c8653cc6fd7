package aurora5.openai.ask;

import aurora5.api.ai.ModelException;
import aurora5.api.ai.ModelException.Kind;
import aurora5.openai.line.Failures;

/** Names an answer that did not come to its end. Pure. */
final class Ends {
  private Ends() {}

  /**
   * @throws ModelException if it did not
   */
  static void check(String model, Reply reply) {
    switch (reply.end()) {
      case REFUSED -> throw Failures.of(Kind.REFUSED, model);
      case TOO_LONG -> throw Failures.of(Kind.CUT_OFF, model, "most tokens reached");
      case FILTERED -> throw Failures.of(Kind.CUT_OFF, model, "content filter");
      case FAILED -> throw Failures.of(Kind.OUTAGE, model, "the server gave up");
      case COMPLETE -> {
        // As it should be.
      }
    }
  }
}
