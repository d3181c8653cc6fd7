package aurora5.deploy.jar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.deploy.TestJar;
import aurora5.deploy.plugin.RegisteringActivator;
import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
final class IntakeTest {
  private static final TestJar STORY = TestJar.of("story", RegisteringActivator.class);

  @TempDir Path home;
  private Intake intake;

  @BeforeEach
  void make() throws Exception {
    intake = new Intake(home.resolve("plugins"));
  }

  @Test
  void keepsAGoodJarUnderTheHashOfItsBytes() throws Exception {
    Taken taken = take(STORY.bytes());

    assertThat(taken.sha256()).isEqualTo(STORY.sha256());
    assertThat(taken.verdict()).isEqualTo(new Verdict.Good("story", "1.0.0", false));
    assertThat(intake.jar(STORY.sha256())).hasBinaryContent(STORY.bytes());
    assertThat(intake.kept()).containsExactly(STORY.sha256());
  }

  @Test
  void keepsNothingOfARefusedJarAndNothingHalfCopied() throws Exception {
    Files.writeString(home.resolve("plugins").resolve("taking-1.jar"), "left by a crash");
    intake = new Intake(home.resolve("plugins"));
    take(new byte[100]);

    assertThat(home.resolve("plugins")).isEmptyDirectory();
  }

  @Test
  void knowsThatWorkflowsArePromised() throws Exception {
    String capability =
        "osgi.ee;x=\"a,b\",osgi.service;"
            + "objectClass:List<String>=\"aurora5.api.workflow.Workflow\";uses:=\"a,b;c\"";

    assertThat(take(STORY.with("Provide-Capability", capability).bytes()).verdict())
        .isEqualTo(new Verdict.Good("story", "1.0.0", true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fragment-Host | system.bundle;extension:=framework | Fragment-Host",
        "Export-Package | com.acme | Export-Package",
        "Require-Bundle | aurora5.engine | Require-Bundle",
        "Bundle-NativeCode | lib.so | Bundle-NativeCode",
        "DynamicImport-Package | com.acme,*;version=1 | DynamicImport-Package",
        "Require-Capability | osgi.wiring.bundle;filter:=\"(a=b)\" | osgi.wiring.bundle",
        "Bundle-SymbolicName | story; singleton := \"true\" | singleton:=true",
        "Bundle-SymbolicName | ../story | Bundle-SymbolicName",
        "Bundle-ManifestVersion | 1 | Bundle-ManifestVersion",
        "Bundle-Version | one | Bundle-Version",
      })
  void refusesAHeaderByItsName(String header, String value, String named) throws Exception {
    var verdict = (Verdict.Bad) take(STORY.with(header, value).bytes()).verdict();

    assertThat(verdict.unfinished()).isFalse();
    assertThat(verdict.refusal().why().en()).contains(named);
    assertThat(verdict.refusal().why().ko()).contains(named);
  }

  @Test
  void letsAnOrdinaryDynamicImportPass() throws Exception {
    assertThat(take(STORY.with("DynamicImport-Package", "com.acme.*").bytes()).verdict())
        .isInstanceOf(Verdict.Good.class);
  }

  @Test
  void refusesAJarWithoutManifest() throws Exception {
    assertThat(why(zip("readme.txt"))).contains("no OSGi manifest");
  }

  @Test
  void takesEveryCutJarForAFileStillBeingCopied() throws Exception {
    byte[] bytes = STORY.bytes();
    for (int length = 0; length < bytes.length; length += 7) {
      var verdict = (Verdict.Bad) take(Arrays.copyOf(bytes, length)).verdict();
      assertThat(verdict.unfinished()).as("%s bytes", length).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"../../etc/passwd", "/etc/passwd", "a/../../b", "..", "C:/x", "a\\b"})
  void refusesEntriesThatPointOutside(String name) throws Exception {
    assertThat(why(zip(name))).contains("points outside");
  }

  @Test
  void refusesAnEntryThatIsThereTwice() throws Exception {
    String once = new String(zip("aa.class", "ab.class"), ISO_8859_1);

    assertThat(why(once.replace("ab.class", "aa.class").getBytes(ISO_8859_1)))
        .contains("'aa.class' is in it twice");
  }

  @Test
  void refusesTooManyEntries() throws Exception {
    String[] names = new String[ZipEnd.MAX_ENTRIES + 1];
    Arrays.setAll(names, Integer::toString);

    assertThat(why(zip(names))).contains("at most 10000");
  }

  @Test
  void refusesABombWithoutUnpackingIt() throws Exception {
    assertThat(why(bomb(EntryRules.MAX_UNPACKED + 1))).contains("more than 300 MB");
  }

  @Test
  void refusesAnEntryThatUnpacksToMoreThanItSays() throws Exception {
    byte[] lie = bomb(10 << 20);
    int directory = new String(lie, ISO_8859_1).lastIndexOf("PK\u0001\u0002");
    Arrays.fill(lie, directory + 24, directory + 28, (byte) 1);
    lie[directory + 26] = 0;
    lie[directory + 27] = 0;

    assertThat(why(lie)).contains("'bomb' is damaged or not of the size it claims");
  }

  @Test
  void refusesAFileThatIsTooBigWithoutCopyingAllOfIt() throws Exception {
    Path file = home.resolve("big.jar");
    try (var big = new RandomAccessFile(file.toFile(), "rw")) {
      big.setLength(10L << 30);
    }

    var verdict = (Verdict.Bad) intake.take(file).verdict();
    assertThat(verdict.refusal().why().en()).contains("at most 100 MB");
    assertThat(home.resolve("plugins")).isEmptyDirectory();
  }

  private String why(byte[] bytes) throws Exception {
    return ((Verdict.Bad) take(bytes).verdict()).refusal().why().en();
  }

  private Taken take(byte[] bytes) throws Exception {
    return intake.take(Files.write(home.resolve("dropped.jar"), bytes));
  }

  private static byte[] zip(String... names) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bomb(long size) throws Exception {
    var bytes = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("bomb"));
      for (long left = size; left > 0; left -= zeros.length) {
        zip.write(zeros, 0, (int) Math.min(zeros.length, left));
      }
    }
    return bytes.toByteArray();
  }
}
