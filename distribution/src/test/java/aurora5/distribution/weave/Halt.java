package aurora5.distribution.weave;

import java.util.function.Consumer;
import net.bytebuddy.asm.Advice;

/** Code for failpoints: tells the agent's {@link Armed}, which may never come back. */
final class Halt {
  private Halt() {}

  static final class AtEntry {
    private AtEntry() {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // copied to where only the JDK is known
    @Advice.OnMethodEnter
    static void entry(@Advice.Origin String method) {
      ((Consumer) System.getProperties().get(Armed.PROPERTY)).accept(method);
    }
  }

  static final class AtExit {
    private AtExit() {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // copied to where only the JDK is known
    @Advice.OnMethodExit
    static void exit(@Advice.Origin String method) {
      ((Consumer) System.getProperties().get(Armed.PROPERTY)).accept(method);
    }
  }
}
