package aurora5.distribution.weave;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Arrays;

/**
 * The agent in the product's JVM: gives woven classes, which lie in its jar, for those of the
 * bundles. Uses nothing but the JDK. Thread-safe.
 */
public final class Swapped implements ClassFileTransformer {
  static final String PLAIN = "/plain/";
  static final String WOVEN = "/woven/";

  private static final int OTHER_BUILD = 70;

  private Swapped() {}

  /** Arguments: the file that arms, the file that tells, and the number of the pass, or none. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    if (arguments != null && !arguments.isEmpty()) {
      String[] words = arguments.split(",");
      var armed = new Armed(Path.of(words[0]), Path.of(words[1]), Integer.parseInt(words[2]));
      System.getProperties().put(Armed.PROPERTY, armed);
    }
    instrumentation.addTransformer(new Swapped());
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String name,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] classFile) {
    if (name == null || !name.startsWith("aurora5/")) {
      return null;
    }
    byte[] woven = read(WOVEN + name + ".class");
    if (woven != null && !Arrays.equals(classFile, read(PLAIN + name + ".class"))) {
      System.err.println(name + " was woven from another build: package the distribution anew");
      Runtime.getRuntime().halt(OTHER_BUILD);
    }
    return woven;
  }

  private static byte[] read(String resource) {
    try (InputStream in = Swapped.class.getResourceAsStream(resource)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }
}
