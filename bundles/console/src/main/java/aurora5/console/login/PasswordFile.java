package aurora5.console.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Keeps the hash of the console's password in a file that only its owner can read. Immutable.
 *
 * @param file where; its folder is made when needed
 */
public record PasswordFile(Path file, SecureRandom random) {
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 20;
  private static final int SALT = 16;

  /**
   * @throws IllegalArgumentException if what stands there is no hash
   */
  public Optional<PasswordHash> read() {
    try {
      return Files.exists(file)
          ? Optional.of(new PasswordHash(Files.readString(file).strip()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Replaces what was there, unless it is the same password. */
  public PasswordHash keep(String password) {
    Optional<PasswordHash> kept = read().filter(hash -> hash.matches(password));
    return kept.orElseGet(() -> write(password));
  }

  /** Twenty letters and digits that cannot be taken for one another. */
  public String invent() {
    var password = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }

  private PasswordHash write(String password) {
    var salt = new byte[SALT];
    random.nextBytes(salt);
    PasswordHash hash = PasswordHash.of(password, salt);
    try {
      Files.createDirectories(file.getParent());
      Path draft = Files.createTempFile(file.getParent(), "console", ".new", ownerOnly());
      Files.writeString(draft, hash.text() + "\n");
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return hash;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
