package aurora5.deploy.jar;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads every entry once, so that what unpacks to more than it says is found before it runs. */
final class EntryRules {
  static final long MAX_UNPACKED = 300L << 20;

  private final Set<String> names = new HashSet<>();
  private final byte[] buffer = new byte[1 << 16];
  private long unpacked;

  void check(ZipFile zip) throws RefusedException {
    checkClaims(zip.entries());
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      checkBytes(zip, entries.nextElement());
    }
  }

  private void checkClaims(Enumeration<? extends ZipEntry> entries) throws RefusedException {
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      String name = entry.getName();
      if (isOutside(name)) {
        throw RefusedException.of(ZipReasons.outside(name));
      }
      if (!names.add(name)) {
        throw RefusedException.of(ZipReasons.twice(name));
      }
      unpacked += Math.max(0, entry.getSize());
      if (unpacked > MAX_UNPACKED) {
        throw RefusedException.of(ZipReasons.unpacksTooBig(MAX_UNPACKED));
      }
    }
  }

  private static boolean isOutside(String name) {
    return name.startsWith("/")
        || name.contains("\\")
        || name.matches("[A-Za-z]:.*")
        || Arrays.asList(name.split("/")).contains("..");
  }

  private void checkBytes(ZipFile zip, ZipEntry entry) throws RefusedException {
    long left = entry.getSize();
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0 && left >= 0; read = in.read(buffer)) {
        left -= read;
      }
    } catch (IOException damaged) {
      left = -1;
    }
    if (left != 0) {
      throw RefusedException.of(ZipReasons.damaged(entry.getName()));
    }
  }
}
