package aurora5.console.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordFileTest {
  private static final String WORDS = "correct horse 말";

  @TempDir Path home;

  private Path file;
  private PasswordFile passwords;

  @BeforeEach
  void inEtc() {
    file = home.resolve("etc/console.password");
    passwords = new PasswordFile(file, new SecureRandom());
  }

  @Test
  void aHashKnowsItsPasswordAndNoOther() {
    PasswordHash hash = PasswordHash.of(WORDS, new byte[16]);
    assertThat(hash.matches(WORDS)).isTrue();
    assertThat(hash.matches("correct horse")).isFalse();
    assertThat(hash.text()).startsWith("pbkdf2-sha256:600000:").doesNotContain("horse");
    assertThat(hash).asString().doesNotContain(":");
  }

  @Test
  void onlyTheOwnerCanReadTheFile() throws IOException {
    passwords.keep(WORDS);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(passwords.read().orElseThrow().matches(WORDS)).isTrue();
    assertThat(home.resolve("etc").toFile().list()).containsExactly("console.password");
  }

  @Test
  void theSamePasswordIsNotWrittenAgainAndTwoFilesDiffer() throws IOException {
    passwords.keep(WORDS);
    String first = Files.readString(file);
    passwords.keep(WORDS);
    assertThat(file).hasContent(first.strip());
    Files.delete(file);
    passwords.keep(WORDS);
    assertThat(Files.readString(file)).isNotEqualTo(first);
  }

  @Test
  void whatIsNoHashIsRefused() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "admin");
    assertThatThrownBy(passwords::read).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPasswordIsInventedOnceAndToldBeforeItIsKept() {
    List<String> told = new ArrayList<>();
    var ring = new KeyRing(passwords);
    ring.use("admin", "");
    ring.inventIfMissing(
        password -> {
          told.add(password);
          assertThat(file).doesNotExist();
        });
    ring.inventIfMissing(told::add);
    assertThat(told).hasSize(1);
    assertThat(told.get(0)).matches("[A-Za-z2-9]{20}");
    assertThat(ring.account().hash().orElseThrow().matches(told.get(0))).isTrue();
    var next = new KeyRing(passwords);
    next.use("admin", "");
    next.inventIfMissing(told::add);
    assertThat(told).hasSize(1);
  }

  @Test
  void aShortPasswordIsRefusedAndTheOldOneStays() {
    var ring = new KeyRing(passwords);
    ring.use("admin", WORDS);
    assertThat(ring.use("admin", "short")).isTrue();
    assertThat(ring.account().hash().orElseThrow().matches(WORDS)).isTrue();
  }

  @Test
  void aBrokenFileLetsNobodyInAndInventsNothing() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "broken");
    List<String> told = new ArrayList<>();
    var ring = new KeyRing(passwords);
    ring.use("admin", "");
    ring.inventIfMissing(told::add);
    assertThat(ring.account().hash()).isEmpty();
    assertThat(told).isEmpty();
  }
}
