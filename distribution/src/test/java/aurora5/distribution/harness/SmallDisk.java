package aurora5.distribution.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A folder on a disk of its own that can be filled; in memory, and only where that is allowed. */
public record SmallDisk(Path folder) implements AutoCloseable {
  private static final byte[] MEGABYTE = new byte[1 << 20];
  private static final byte[] PAGE = new byte[4096];

  /** Empty where file systems cannot be mounted. */
  public static Optional<SmallDisk> at(Path folder, int megabytes) {
    try {
      Files.createDirectories(folder);
      boolean mounted =
          succeeds("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", "" + folder);
      return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is no excuse for not having one. */
  public static boolean isRoot() {
    return succeeds("sh", "-c", "test \"$(id -u)\" = 0");
  }

  private static boolean succeeds(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Until so much is left. */
  public void leave(int megabytes) {
    try (var out = Files.newOutputStream(filling(MEGABYTE))) {
      while (folder.toFile().getUsableSpace() > (long) megabytes * MEGABYTE.length) {
        out.write(MEGABYTE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To the last page. */
  public void fill() {
    append(MEGABYTE);
    append(PAGE);
  }

  private void append(byte[] piece) {
    try (var out = Files.newOutputStream(filling(piece))) {
      while (true) {
        out.write(piece);
      }
    } catch (IOException full) {
      if (folder.toFile().getUsableSpace() > piece.length) {
        throw new UncheckedIOException(full);
      }
    }
  }

  private Path filling(byte[] piece) {
    return folder.resolve("filling-" + piece.length);
  }

  public void free() {
    try {
      Files.deleteIfExists(filling(MEGABYTE));
      Files.deleteIfExists(filling(PAGE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (!succeeds("umount", "" + folder)) {
      throw new IllegalStateException("cannot unmount " + folder);
    }
  }
}
