package aurora5.notion.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The {@code .env} of Aurora's home, in which people keep what must not stand in a configuration:
 * it is in no backup, and only its owner can read it once it was written here. Immutable.
 *
 * @param environment of the process, which wins over any file
 * @param nearer the {@code .env} of the working directory, which wins over this one
 */
public record EnvFile(Path file, Map<String, String> environment, Path nearer) {
  private static final int MARK = '\uFEFF';

  public EnvFile {
    environment = Map.copyOf(environment);
  }

  /** Of the process that asks. */
  public static EnvFile in(Path home) {
    return new EnvFile(home.resolve(".env"), System.getenv(), Path.of(".env"));
  }

  /**
   * Sets these, and leaves everything else as it is. All or nothing.
   *
   * @throws IOException if it cannot be written; nothing has changed then
   * @throws IllegalArgumentException if a value cannot stand in such a file; the message does not
   *     quote it
   */
  public void keep(Map<String, String> values) throws IOException {
    Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    List<String> lines = new ArrayList<>(Files.exists(real) ? read(real) : List.of());
    for (Map.Entry<String, String> each : values.entrySet()) {
      if (each.getValue().matches("(?s).*['\\p{Cntrl}].*")) {
        throw new IllegalArgumentException(each.getKey() + " cannot stand in " + file);
      }
      lines.removeIf(line -> sets(line, each.getKey()));
      lines.add(each.getKey() + "='" + each.getValue() + "'");
    }
    Path next = Files.createTempFile(real.getParent(), ".env", ".new", ownerOnly(real));
    try {
      Files.writeString(next, String.join("\n", lines) + "\n");
      Files.move(next, real, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  /** Where a name is set so that what is kept here does not count; empty if it is not. */
  public Optional<String> overruled(String name) throws IOException {
    if (!environment.getOrDefault(name, "").isBlank()) {
      return Optional.of(name);
    }
    Path other = nearer.toAbsolutePath().normalize();
    boolean another =
        !other.equals(file.toAbsolutePath().normalize()) && Files.isRegularFile(other);
    return another && read(other).stream().anyMatch(line -> sets(line, name))
        ? Optional.of(other.toString())
        : Optional.empty();
  }

  private static List<String> read(Path file) throws IOException {
    String text = Files.readString(file);
    return (text.indexOf(MARK) == 0 ? text.substring(1) : text).lines().toList();
  }

  private static boolean sets(String line, String name) {
    return Pattern.compile("\\s*(?:export\\s+)?" + name + "\\s*=.*").matcher(line).matches();
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
