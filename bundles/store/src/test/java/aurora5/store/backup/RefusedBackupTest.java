package aurora5.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are refused instead of being restored. */
class RefusedBackupTest {
  @TempDir Path folder;
  private TwoHomes homes;
  private Path home;
  private Path other;
  private Path file;

  @BeforeEach
  void fill() throws Exception {
    homes = new TwoHomes(folder);
    home = homes.home;
    other = homes.other;
    file = homes.file;
  }

  private void refuses(byte[] content, String... words) throws IOException {
    Path bad = Files.write(folder.resolve("bad"), content);
    assertThat(homes.restore(bad)).as(homes.said()).isEqualTo(BackupCommand.REFUSED);
    assertThat(homes.said()).contains(words);
    assertThat(homes.ready()).doesNotExist();
    assertThat(other.resolve(".restoring")).doesNotExist();
  }

  @Test
  void refusesABackupThatIsCutAnywhere() throws Exception {
    homes.backup();
    byte[] whole = Files.readAllBytes(file);
    for (int length = 60; length < whole.length; length += 997) {
      refuses(Arrays.copyOf(whole, length), "cut", "잘렸거나");
    }
    for (int cut = 1; cut <= 120; cut++) {
      refuses(Arrays.copyOf(whole, whole.length - cut), "cut");
    }
  }

  @Test
  void refusesABackupOfWhichAnyBitIsAnother() throws Exception {
    homes.backup();
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      int at = random.nextInt(whole.length);
      byte[] bad = whole.clone();
      bad[at] ^= (byte) (1 << random.nextInt(8));
      refuses(bad, "백업");
    }
  }

  @Test
  void refusesWhatIsNoBackup() throws Exception {
    refuses(new byte[0], "no backup of Aurora 5", "백업이 아닙니다");
    refuses("a letter to my mother".repeat(30).getBytes(StandardCharsets.UTF_8), "no backup");
    refuses(Files.readAllBytes(home.resolve(Manifest.DATABASE)), "no backup of Aurora 5");
    assertThat(homes.restore(folder.resolve("nowhere"))).isEqualTo(BackupCommand.FAILED);
  }

  @Test
  void refusesABackupOfANewerKind() throws Exception {
    homes.backup();
    byte[] whole = Files.readAllBytes(file);
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf("000001 sha256");
    whole[at + 5] = '2';
    refuses(whole, "newer Aurora", "더 새로운 Aurora");
  }

  /** Changes something inside, and puts a seal on it that fits. */
  private byte[] forged(Edit edit) throws Exception {
    Files.deleteIfExists(file);
    homes.backup();
    Path forged = folder.resolve("forged");
    try (ZipFile zip = new ZipFile(file.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(forged))) {
      out.setComment(Seal.blank());
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] content = edit.of(entry.getName(), zip.getInputStream(entry).readAllBytes());
        if (content != null) {
          put(out, entry.getName(), content);
        }
      }
      edit.more(out);
    }
    Seal.put(forged);
    return Files.readAllBytes(forged);
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private interface Edit {
    byte[] of(String name, byte[] content) throws Exception;

    default void more(ZipOutputStream zip) throws IOException {}
  }

  @Test
  void refusesABackupThatWasPackedAgain() throws Exception {
    refuses(forged((name, b) -> name.startsWith("data/artifacts") ? null : b), "is not in it");
    refuses(forged((name, b) -> name.equals(Manifest.NAME) ? null : b), "manifest.json");
    refuses(
        forged((name, b) -> name.startsWith("data/plugins") ? new byte[1] : b),
        "is not what was written");
    refuses(forged(new Stowaway("data/../../evil")), "unasked");
  }

  /** Something in it that the manifest does not know. */
  private record Stowaway(String name) implements Edit {
    @Override
    public byte[] of(String entry, byte[] content) {
      return content;
    }

    @Override
    public void more(ZipOutputStream zip) throws IOException {
      put(zip, name, new byte[1]);
    }
  }

  private void refusesRows(String sql, String... words) throws Exception {
    Files.deleteIfExists(file);
    Path database = home.resolve(Manifest.DATABASE);
    byte[] before = Files.readAllBytes(database);
    homes.backup();
    TwoHomes.execute(database, sql);
    byte[] edited = Files.readAllBytes(database);
    Files.write(database, before);
    byte[] forged =
        forged(
            (name, content) ->
                switch (name) {
                  case Manifest.DATABASE -> edited;
                  case Manifest.NAME -> manifest(content, edited);
                  default -> content;
                });
    refuses(forged, words);
  }

  private static byte[] manifest(byte[] content, byte[] database) throws Exception {
    var digest = HexFormat.of().formatHex(Tree.sha256().digest(database));
    return new String(content, StandardCharsets.UTF_8)
        .replaceFirst(
            "(\"name\":\"data/aurora.db\",\"size\":\\d+,\"sha256\":\")\\w+", "$1" + digest)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void refusesRowsThatAreNotWhatWasWritten() throws Exception {
    refusesRows("UPDATE event SET at = at + 1 WHERE position = 7", "the journal of run");
    refusesRows("DELETE FROM event WHERE position = 7", "the journal of run");
    refusesRows("UPDATE event SET seq = 3 WHERE position = 8", "the journal of run");
    refusesRows("DELETE FROM run WHERE id = (SELECT max(id) FROM run)", "rows are missing");
    refusesRows("UPDATE artifact SET sha256 = replace(sha256, '1', '2')", "linked by a run");
    refusesRows("UPDATE context_key SET change = 99", "points nowhere", "손상");
    refusesRows("PRAGMA user_version=99", "newer Aurora");
  }
}
