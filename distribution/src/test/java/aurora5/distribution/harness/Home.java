package aurora5.distribution.harness;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.APPEND;

import aurora5.distribution.plugin.PluginJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder in which an Aurora lives: where plugins are dropped and logs are found. Its path has
 * everything in it that trips scripts and patterns.
 */
public record Home(Path folder) {
  /** A new one below {@code target}, where it stays to be looked at. */
  public static Home fresh(String name) {
    try {
      Path homes = Files.createDirectories(Distribution.module().resolve("target/homes"));
      var home = new Home(Files.createTempDirectory(homes, name + " #1 100% ").toRealPath());
      Files.createDirectories(home.gates());
      Files.createDirectories(home.work());
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new one with nothing in its deploy folder. */
  public static Home empty(String name) {
    Home home = fresh(name);
    write(() -> Files.createDirectories(home.deploy()));
    return home;
  }

  public Path deploy() {
    return folder.resolve("deploy");
  }

  public Path data() {
    return folder.resolve("data");
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  /** Where the user stands who calls the command. */
  public Path work() {
    return folder.resolve("work");
  }

  /** Where test workflows find the files they wait for, and leave their witness. */
  public Path gates() {
    return folder.resolve("gates");
  }

  /** Drops a jar as people should: written elsewhere, then moved in one go. */
  public Path drop(String file, byte[] jar) {
    try {
      Path written = Files.write(folder.resolve(file + ".part"), jar);
      Files.createDirectories(deploy());
      return Files.move(written, deploy().resolve(file), ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path drop(PluginJar jar) {
    return drop(jar.file(), jar.bytes());
  }

  /** Keeps a jar where nobody looks, for an upload. */
  public Path keep(PluginJar jar) {
    Path file = work().resolve(jar.file());
    write(() -> Files.write(file, jar.bytes()));
    return file;
  }

  /** Drops a jar as people do: its first half now, and the rest when the returned code is run. */
  public Runnable dropHalf(String file, byte[] jar) {
    Path target = deploy().resolve(file);
    int half = jar.length / 2;
    write(() -> Files.write(target, Arrays.copyOf(jar, half)));
    return () ->
        write(() -> Files.write(target, Arrays.copyOfRange(jar, half, jar.length), APPEND));
  }

  public void remove(String file) {
    write(() -> Files.delete(deploy().resolve(file)));
  }

  /** Why a jar was refused, if it was. */
  public Optional<String> rejection(String file) {
    Path reason = deploy().resolve(file + ".rejected.txt");
    return Files.exists(reason) ? Optional.of(read(reason)) : Optional.empty();
  }

  public void open(String gate) {
    write(() -> Files.write(gates().resolve(gate), new byte[0]));
  }

  public void shut(String gate) {
    write(() -> Files.delete(gates().resolve(gate)));
  }

  public boolean reached(String gate) {
    return Files.exists(gates().resolve(gate));
  }

  /** How many files at the gates begin so. */
  public long count(String beginning) {
    try (Stream<Path> files = Files.list(gates())) {
      return files.filter(f -> f.getFileName().toString().startsWith(beginning)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that stands in a folder's files, for a test that looks for what must not be there. */
  public static String everythingIn(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(Home::read).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }
}
