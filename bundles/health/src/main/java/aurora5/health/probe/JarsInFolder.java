package aurora5.health.probe;

import aurora5.api.catalog.Plugin;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Knows whether a jar still lies in a folder; reads each file once. Thread-safe. */
public final class JarsInFolder implements Predicate<Plugin> {
  private final Path folder;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(long size, FileTime changed, String sha256) {}

  public JarsInFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public boolean test(Plugin plugin) {
    Path file = folder.resolve(plugin.file()).normalize();
    if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
      known.remove(plugin.file());
      return false;
    }
    try {
      return sha256(plugin.file(), file).equals(plugin.sha256());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + plugin.file() + " of deploy", unreadable);
    }
  }

  private String sha256(String name, Path file) throws IOException {
    long size = Files.size(file);
    FileTime changed = Files.getLastModifiedTime(file);
    Known last = known.get(name);
    if (last == null || last.size() != size || !last.changed().equals(changed)) {
      last = new Known(size, changed, hash(file));
      known.put(name, last);
    }
    return last.sha256();
  }

  private static String hash(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file);
        var digesting = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
      digesting.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
