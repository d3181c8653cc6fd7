package aurora5.deploy.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The look into a jar: as a file, then its entries, then its manifest. */
final class JarCheck {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final int MAX_MANIFEST = 1 << 20;

  private final ManifestRules rules = new ManifestRules();

  Verdict judge(Path jar) throws IOException {
    try {
      ZipEnd.check(jar);
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        new EntryRules().check(zip);
        return rules.judge(headers(zip));
      } catch (ZipException | IllegalArgumentException noZip) {
        throw RefusedException.unfinished(ZipReasons.noZip());
      }
    } catch (RefusedException refused) {
      return refused.verdict();
    }
  }

  private static Attributes headers(ZipFile zip) throws RefusedException {
    ZipEntry entry = zip.getEntry(MANIFEST);
    if (entry == null) {
      return new Attributes();
    }
    if (entry.getSize() > MAX_MANIFEST) {
      throw RefusedException.of(ZipReasons.damaged(MANIFEST));
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new Manifest(in).getMainAttributes();
    } catch (IOException damaged) {
      throw RefusedException.of(ZipReasons.damaged(MANIFEST));
    }
  }
}
