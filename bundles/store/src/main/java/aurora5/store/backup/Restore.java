package aurora5.store.backup;

import aurora5.json.Documents;
import aurora5.store.sql.Database;
import aurora5.store.sql.OneProcess;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a backup beside what it is to replace and checks all of it; a single renaming then says
 * that it counts. Until then nothing of the old is touched, and afterwards {@code bin/aurora} puts
 * it in place, at once or at the next start. For one thread.
 */
final class Restore {
  private static final String UNPACKING = ".restoring";

  private final Path home;
  private final Path ready;

  /**
   * @param ready folder in the home that appears when everything is unpacked, checked and on disk
   */
  Restore(Path home, Path ready) {
    this.home = home;
    this.ready = ready;
  }

  /**
   * @throws IOException if an Aurora runs on this home, or the disk does not take it
   * @throws RefusedFileException if the file is not a whole backup; nothing has changed
   */
  Manifest from(Path file) throws IOException, SQLException, RefusedFileException {
    Path data = Files.createDirectories(home.resolve("data"));
    try (OneProcess ours = OneProcess.lock(data.resolve("aurora.db"))) {
      Seal.check(file);
      checkSameDisk(data);
      Path folder = home.resolve(UNPACKING);
      Tree.delete(folder);
      Tree.folder(folder);
      try {
        Manifest manifest = unpack(file, folder);
        check(folder, manifest);
        Tree.force(folder);
        Files.move(folder, ready, StandardCopyOption.ATOMIC_MOVE);
        Tree.forceOne(home);
        return manifest;
      } finally {
        Tree.delete(folder);
      }
    }
  }

  /** Only there can it be put in place by renaming. */
  private void checkSameDisk(Path data) throws IOException, RefusedFileException {
    if (!Files.getFileStore(home).equals(Files.getFileStore(data))) {
      throw new RefusedFileException(
          data + "가 다른 디스크에 있어 바꿀 수 없습니다. AURORA_HOME 전체를 한 디스크에 두세요.",
          data
              + " is a disk of its own, so it cannot be replaced in one go. Put all of AURORA_HOME"
              + " on one disk.");
    }
  }

  private static Manifest unpack(Path file, Path folder) throws IOException, RefusedFileException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Manifest manifest = manifest(zip);
      Map<String, Manifest.Entry> expected = new HashMap<>();
      manifest.entries().forEach(entry -> expected.put(entry.name(), entry));
      for (ZipEntry entry : zip.stream().toList()) {
        if (entry.getName().equals(Seal.FIRST_ENTRY) || entry.getName().equals(Manifest.NAME)) {
          continue;
        }
        Manifest.Entry known = expected.remove(entry.getName());
        if (known == null) {
          throw odd("is in it unasked: " + entry.getName());
        }
        unpack(zip, entry, known, target(folder, entry.getName()));
      }
      if (!expected.isEmpty()) {
        throw odd("is not in it: " + expected.keySet().iterator().next());
      }
      return manifest;
    } catch (ZipException | JsonProcessingException broken) {
      throw odd("cannot be read: " + broken.getMessage());
    }
  }

  private static Manifest manifest(ZipFile zip) throws IOException, RefusedFileException {
    ZipEntry entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      throw odd("is not in it: " + Manifest.NAME);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return Documents.mapper().readValue(in, Manifest.class);
    }
  }

  private static Path target(Path folder, String name) throws RefusedFileException {
    Path target = folder.resolve(name).normalize();
    boolean inside =
        target.startsWith(folder.resolve("data")) || target.startsWith(folder.resolve("etc"));
    if (!inside || name.contains("..") || name.contains("\\")) {
      throw odd("leads elsewhere: " + name);
    }
    return target;
  }

  private static void unpack(ZipFile zip, ZipEntry entry, Manifest.Entry known, Path target)
      throws IOException, RefusedFileException {
    Tree.folder(target.getParent());
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(Tree.file(target))) {
      String sha256 = Tree.copy(in, out);
      if (!sha256.equals(known.sha256())) {
        throw odd("is not what was written: " + entry.getName());
      }
    }
  }

  private static void check(Path folder, Manifest manifest)
      throws IOException, SQLException, RefusedFileException {
    Path database = folder.resolve(Manifest.DATABASE);
    if (!Files.exists(database)) {
      throw odd("is not in it: " + Manifest.DATABASE);
    }
    try (Connection connection = new Database(database).reader()) {
      RowCheck rows = new RowCheck(connection);
      rows.checkWhole();
      Set<String> damaged = new HashSet<>(rows.damagedRuns());
      damaged.removeAll(manifest.damagedRuns());
      if (!damaged.isEmpty()) {
        throw RowCheck.broken("the journal of run " + damaged.iterator().next());
      }
      if (rows.count("run") != manifest.runs() || rows.count("event") != manifest.events()) {
        throw RowCheck.broken("rows are missing or too many");
      }
      checkFiles(folder, rows, manifest);
    }
  }

  /** The file's name is the hash of its content, so that nothing else can stand in for it. */
  private static void checkFiles(Path folder, RowCheck rows, Manifest manifest)
      throws IOException, SQLException, RefusedFileException {
    Map<String, String> hashes = new HashMap<>();
    manifest.entries().forEach(entry -> hashes.put(entry.name(), entry.sha256()));
    for (String sha256 : rows.artifacts()) {
      String name = Manifest.artifact(sha256);
      if (!sha256.equals(hashes.get(name)) && !manifest.missing().contains(name)) {
        throw odd("is linked by a run and not in it: " + name);
      }
    }
    for (Path plugin : Tree.files(folder.resolve("data/plugins"))) {
      String name = Manifest.plugin(plugin.toString().replace(".jar", ""));
      if (!plugin.toString().equals(hashes.get(name) + ".jar")) {
        throw odd("is not the jar it is named after: " + name);
      }
    }
  }

  private static RefusedFileException odd(String en) {
    return new RefusedFileException(
        "백업의 내용이 맞지 않습니다. 다른 사본을 지정하세요. (" + en + ")",
        "The backup does not add up; name another copy. Something " + en);
  }
}
