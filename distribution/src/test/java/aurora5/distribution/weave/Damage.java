package aurora5.distribution.weave;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import net.bytebuddy.asm.Advice;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Code for acts of sabotage. Each is copied to where only the JDK and its own bundle are known. */
final class Damage {
  private static final String COUNT = "aurora5.weave.count";
  private static final String KEPT = "aurora5.weave.kept.";

  private Damage() {}

  /** Leaves out most calls; what they should have brought to disk waits for the next. */
  static final class LateCommit {
    private LateCommit() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean entry() {
      int count = Integer.getInteger(COUNT, 0) + 1;
      System.setProperty(COUNT, Integer.toString(count));
      return count % 200 != 0;
    }
  }

  /** Drops the facts that say that a step has succeeded. */
  static final class Forgetting {
    private Forgetting() {}

    @Advice.OnMethodEnter
    static void entry(@Advice.Argument(value = 0, readOnly = false) List<?> facts) {
      List<Object> kept = new ArrayList<>();
      for (Object fact : facts) {
        if (!fact.getClass().getSimpleName().equals("StepSucceeded")) {
          kept.add(fact);
        }
      }
      facts = kept;
    }
  }

  /** Goes through the method again at every third call. */
  static final class Twice {
    private Twice() {}

    @Advice.OnMethodExit(repeatOn = Advice.OnNonDefaultValue.class)
    static boolean exit() {
      int count = Integer.getInteger(COUNT, 0) + 1;
      System.setProperty(COUNT, Integer.toString(count));
      return count % 3 == 0;
    }
  }

  /** Keeps what the method returns. */
  static final class Hoarding {
    private Hoarding() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return Object returned) {
      String name = KEPT + System.identityHashCode(returned);
      System.getProperties().put(name, returned);
    }
  }

  /** Updates every other bundle of that name with the jar. */
  static final class InPlace {
    private InPlace() {}

    @Advice.OnMethodEnter
    static void entry(
        @Advice.FieldValue("context") BundleContext context,
        @Advice.Argument(0) String sha256,
        @Advice.Argument(1) Path jar)
        throws IOException, BundleException {
      JarFile file = new JarFile(jar.toFile());
      String name = file.getManifest().getMainAttributes().getValue("Bundle-SymbolicName");
      file.close();
      for (Bundle bundle : context.getBundles()) {
        if (name.equals(bundle.getSymbolicName()) && !bundle.getLocation().endsWith(sha256)) {
          bundle.update(Files.newInputStream(jar));
        }
      }
    }
  }

  /** Does nothing at all. */
  static final class Silence {
    private Silence() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean entry() {
      return true;
    }
  }
}
