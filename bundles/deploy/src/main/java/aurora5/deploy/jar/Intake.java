package aurora5.deploy.jar;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Copies a jar into our own folder and judges exactly the bytes copied: whatever happens to the
 * original afterwards, what was looked at is what is installed. Thread-safe.
 */
public final class Intake {
  static final long MAX_BYTES = 100L << 20;
  private static final String TEMP = "taking-";

  private final Path store;
  private final JarCheck check = new JarCheck();

  /** Makes the folder if it is not there, and clears away what a crash left half copied. */
  public Intake(Path store) throws IOException {
    this.store = Files.createDirectories(store);
    for (String left : names(TEMP)) {
      Files.deleteIfExists(store.resolve(left));
    }
  }

  public Taken take(Path file) throws IOException {
    Path temp = Files.createTempFile(store, TEMP, ".jar");
    try {
      String sha256 = copy(file, temp);
      boolean whole = Files.size(temp) <= MAX_BYTES;
      Verdict verdict = whole ? check.judge(temp) : tooBig();
      if (verdict instanceof Verdict.Good) {
        Files.move(temp, jar(sha256), StandardCopyOption.ATOMIC_MOVE);
      }
      return new Taken(sha256, verdict);
    } finally {
      Files.deleteIfExists(temp);
    }
  }

  /** Where the bytes with that hash are kept, if they are. */
  public Path jar(String sha256) {
    return store.resolve(sha256 + ".jar");
  }

  /** Hashes of the bytes that are kept. */
  public Set<String> kept() throws IOException {
    return names("").stream()
        .filter(name -> name.matches("[0-9a-f]{64}\\.jar"))
        .map(name -> name.substring(0, 64))
        .collect(Collectors.toUnmodifiableSet());
  }

  public void discard(String sha256) throws IOException {
    Files.deleteIfExists(jar(sha256));
  }

  private Set<String> names(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(store)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(prefix))
          .collect(Collectors.toSet());
    }
  }

  private static String copy(Path file, Path temp) throws IOException {
    MessageDigest digest = sha256();
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    long copied = 0;
    try (FileChannel from = FileChannel.open(file, Set.of(READ, LinkOption.NOFOLLOW_LINKS));
        FileChannel to = FileChannel.open(temp, WRITE)) {
      while (copied <= MAX_BYTES && from.read(buffer) >= 0) {
        buffer.flip();
        copied += buffer.remaining();
        digest.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
          to.write(buffer);
        }
        buffer.clear();
      }
      to.force(true);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static Verdict tooBig() {
    return new Verdict.Bad(ZipReasons.tooBig(MAX_BYTES), false);
  }
}
