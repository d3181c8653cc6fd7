package aurora5.distribution.weave;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * An agent for the next start of an Aurora, in the folder from which that is started: paths with
 * blanks in them cannot be said in {@code JAVA_OPTS}.
 */
public final class Agent {
  private static final String JAR = "agent.jar";
  private static final String ARMED = "armed";
  private static final String REACHED = "reached";
  private static final List<Class<?>> CLASSES = List.of(Swapped.class, Armed.class);

  private final Path folder;

  /**
   * @param folder the working directory of the Aurora
   */
  public Agent(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the agent anew, not armed.
   *
   * @param number which pass of the failpoint is the last, from 1
   * @return options for {@code JAVA_OPTS}; empty if nothing is to be woven
   */
  public String prepare(Optional<Failpoint> failpoint, int number, Optional<Sabotage> sabotage) {
    var weaving = new Weaving();
    sabotage.map(Sabotage::weave).ifPresent(weaving::add);
    failpoint.map(Failpoint::weave).ifPresent(weaving::add);
    try {
      Files.deleteIfExists(folder.resolve(ARMED));
      Files.deleteIfExists(folder.resolve(REACHED));
      if (weaving.woven().isEmpty()) {
        return "";
      }
      pack(weaving);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "-javaagent:"
        + JAR
        + failpoint.map(point -> "=" + ARMED + "," + REACHED + "," + number).orElse("");
  }

  /** From now on passes are counted. */
  public void arm() {
    try {
      Files.write(folder.resolve(ARMED), new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the product stands still at the failpoint. */
  public boolean reached() {
    return Files.exists(folder.resolve(REACHED));
  }

  private void pack(Weaving weaving) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), Swapped.class.getName());
    try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve(JAR)), manifest)) {
      for (Class<?> type : CLASSES) {
        put(jar, type.getName(), "", bytes(type));
      }
      for (Map.Entry<String, byte[]> each : weaving.plain().entrySet()) {
        put(jar, each.getKey(), Swapped.PLAIN, each.getValue());
      }
      for (Map.Entry<String, byte[]> each : weaving.woven().entrySet()) {
        put(jar, each.getKey(), Swapped.WOVEN, each.getValue());
      }
    }
  }

  private static void put(JarOutputStream jar, String type, String place, byte[] content)
      throws IOException {
    String entry = place + type.replace('.', '/') + ".class";
    jar.putNextEntry(new JarEntry(entry.startsWith("/") ? entry.substring(1) : entry));
    jar.write(content);
    jar.closeEntry();
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      return in.readAllBytes();
    }
  }
}
