package aurora5.distribution.weave;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.pool.TypePool;

/** Class files of the product before and after they were woven. Not thread-safe. */
final class Weaving {
  private final Map<String, byte[]> plain = new TreeMap<>();
  private final Map<String, byte[]> woven = new TreeMap<>();

  /** Does it to the class as the tests see it, that is as it was built. */
  void add(Weave weave) {
    var built = ClassFileLocator.ForClassLoader.of(Weaving.class.getClassLoader());
    plain.computeIfAbsent(weave.type(), type -> bytes(built, type));
    ClassFileLocator soFar = new ClassFileLocator.Compound(ofWoven(), built);
    TypeDescription type = TypePool.Default.of(soFar).describe(weave.type()).resolve();
    int methods = type.getDeclaredMethods().filter(named(weave.method())).size();
    if (methods != 1) {
      throw new IllegalStateException(
          "%s has %d methods '%s' where one is woven: mend Failpoint or Sabotage"
              .formatted(weave.type(), methods, weave.method()));
    }
    woven.put(
        weave.type(),
        new ByteBuddy()
            .decorate(type, soFar)
            .visit(Advice.to(weave.advice()).on(named(weave.method())))
            .make()
            .getBytes());
  }

  Map<String, byte[]> plain() {
    return plain;
  }

  Map<String, byte[]> woven() {
    return woven;
  }

  private ClassFileLocator ofWoven() {
    return new ClassFileLocator.Simple(woven);
  }

  private static byte[] bytes(ClassFileLocator locator, String type) {
    try {
      return locator.locate(type).resolve();
    } catch (IOException | IllegalStateException e) {
      throw new IllegalStateException(
          "there is no class " + type + " to be woven: mend Failpoint or Sabotage", e);
    }
  }
}
