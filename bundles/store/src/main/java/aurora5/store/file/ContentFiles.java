package aurora5.store.file;

import aurora5.api.artifact.ArtifactFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Pattern;

/** Content in files that are named by their hash. Thread-safe. */
public final class ContentFiles implements ArtifactFiles {
  private static final int MOST_BYTES = 50 * 1024 * 1024;

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final String UNFINISHED = "unfinished";

  /** Longer than a step goes on after it has kept a file. */
  private static final Duration OF_LATE = Duration.ofDays(1);

  private final ReadWriteLock removing = new ReentrantReadWriteLock();
  private final Clock clock;
  private final Path folder;
  private final Path unfinished;

  /** Makes the folder if need be, and clears away what a dead process left unfinished. */
  public ContentFiles(Path folder) throws IOException {
    this(folder, Clock.systemUTC());
  }

  /**
   * @param clock tells what was kept of late
   */
  public ContentFiles(Path folder, Clock clock) throws IOException {
    this.clock = clock;
    this.folder = folder;
    unfinished = Files.createDirectories(folder.resolve(UNFINISHED));
    try (DirectoryStream<Path> left = Files.newDirectoryStream(unfinished)) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
  }

  @Override
  public String keep(byte[] content) throws IOException {
    if (content.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "the file has %,d bytes; at most %,d can be kept".formatted(content.length, MOST_BYTES));
    }
    String sha256 = sha256(content);
    Path file = file(sha256);
    removing.readLock().lock();
    try {
      if (whole(file, content.length)) {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
      } else {
        write(content, file);
      }
    } finally {
      removing.readLock().unlock();
    }
    force(file.getParent());
    return sha256;
  }

  /**
   * Deletes content that no run has, unless somebody has kept it anew of late: a run may be about
   * to say that it has it.
   *
   * @return whether it is gone
   */
  public boolean remove(String sha256) throws IOException {
    Path file = file(sha256);
    removing.writeLock().lock();
    try {
      if (!Files.exists(file)) {
        return true;
      }
      Instant kept = Files.getLastModifiedTime(file).toInstant();
      if (kept.isAfter(clock.instant().minus(OF_LATE))) {
        return false;
      }
      Files.delete(file);
      return true;
    } finally {
      removing.writeLock().unlock();
    }
  }

  @Override
  public Optional<InputStream> open(String sha256) throws IOException {
    if (!SHA256.matcher(sha256).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.newInputStream(file(sha256)));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    }
  }

  private Path file(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
  }

  private static boolean whole(Path file, long size) throws IOException {
    return Files.exists(file) && Files.size(file) == size;
  }

  private void write(byte[] content, Path file) throws IOException {
    if (!Files.exists(file.getParent())) {
      Files.createDirectories(file.getParent());
      force(folder);
    }
    Path draft = Files.createTempFile(unfinished, "", "");
    try {
      writeForced(content, draft);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void writeForced(byte[] content, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /** A name is on disk only when its folder is. */
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
