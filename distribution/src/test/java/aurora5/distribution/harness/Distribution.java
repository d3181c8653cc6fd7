package aurora5.distribution.harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The unpacked distribution, and how its command is called: with a chosen JDK and a clean slate.
 */
public final class Distribution {
  private static final List<String> OURS =
      List.of("AURORA_", "ORCHESTRATOR_", "OPENAI_", "NOTION_", "PORT", "JAVA_", "JDK_");

  private Distribution() {}

  public static Path command() {
    return folder().resolve("bin").resolve("aurora");
  }

  public static Path folder() {
    return module().resolve("target").resolve("aurora5");
  }

  /** The folder of this module, below which everything the build made can be found. */
  public static Path module() {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  }

  /** The JDK that Aurora is run with: the build's {@code jdk.home}, else the tests' own. */
  public static Path jdk() {
    String own = System.getProperty("java.home");
    return Path.of(System.getProperty("jdk.home", System.getenv().getOrDefault("JAVA_HOME", own)));
  }

  /** {@code bin/aurora} with these arguments, at home there, on a free port. */
  public static ProcessBuilder call(Home home, Map<String, String> settings, String... arguments) {
    List<String> words = new ArrayList<>(List.of(command().toString()));
    words.addAll(List.of(arguments));
    var builder = new ProcessBuilder(words).directory(home.work().toFile());
    var environment = builder.environment();
    environment.keySet().removeIf(name -> OURS.stream().anyMatch(name::startsWith));
    environment.put("JAVA_HOME", jdk().toString());
    environment.merge(
        "PATH", jdk().resolve("bin").toString(), (old, bin) -> bin + File.pathSeparator + old);
    environment.put("AURORA_HOME", home.folder().toString());
    environment.put("PORT", "0");
    environment.putAll(settings);
    environment.merge(
        "JAVA_OPTS", System.getProperty("aurora.java.opts", ""), (own, more) -> more + " " + own);
    return builder;
  }

  /** The jar that the build made of a workflow plugin. */
  public static Path plugin(String name) {
    Path target = module().resolveSibling("workflows-plugins").resolve(name).resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(f -> f.toString().endsWith(".jar"))
          .filter(f -> !f.toString().contains("sources") && !f.toString().contains("javadoc"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no jar in " + target));
    } catch (IOException e) {
      throw new IllegalStateException("build the plugin " + name + " first", e);
    }
  }
}
