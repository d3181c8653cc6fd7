package aurora5.store.backup;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last line of a backup: what it is, and the hash of every byte before. It is the comment of a
 * zip archive, so that any tool opens the file, and nothing of it can change unseen. It tells
 * accidents and edits, not forgery: there is no key in it.
 */
final class Seal {
  static final int FORMAT = 1;
  static final String FIRST_ENTRY = "AURORA5-BACKUP.txt";

  private static final String BEGINNING = "AURORA5 BACKUP ";
  private static final String FORM = BEGINNING + "%06d sha256=%s\n";
  private static final int LENGTH = FORM.formatted(FORMAT, "0".repeat(64)).length();
  private static final Pattern LINE = Pattern.compile(BEGINNING + "(\\d{6}) .*\n", Pattern.DOTALL);
  private static final int HEAD = 30 + FIRST_ENTRY.length();

  private Seal() {}

  /** Takes the seal's place until the rest is written. */
  static String blank() {
    return FORM.formatted(FORMAT, "0".repeat(64));
  }

  /** Writes the true seal over the blank one, and brings the file to disk. */
  static void put(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size() - LENGTH;
      String seal = FORM.formatted(FORMAT, digest(channel, end));
      channel.write(StandardCharsets.US_ASCII.encode(seal), end);
      channel.force(true);
    }
  }

  /**
   * @throws RefusedFileException if the file is foreign, newer, cut or changed
   */
  static void check(Path file) throws IOException, RefusedFileException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long end = channel.size() - LENGTH;
      String line = end < 0 ? "" : text(channel, end, LENGTH);
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw begunAsBackup(channel) ? cut() : foreign();
      }
      if (Integer.parseInt(matcher.group(1)) > FORMAT) {
        throw newer();
      }
      if (!line.equals(FORM.formatted(FORMAT, digest(channel, end)))) {
        throw changed();
      }
    }
  }

  private static boolean begunAsBackup(FileChannel channel) throws IOException {
    return channel.size() >= HEAD && text(channel, 0, HEAD).endsWith(FIRST_ENTRY);
  }

  private static String text(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException("the file became shorter while it was read");
      }
    }
    return new String(bytes.array(), StandardCharsets.ISO_8859_1);
  }

  private static String digest(FileChannel channel, long end) throws IOException {
    MessageDigest digest = Tree.sha256();
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    for (long at = 0; at < end; at += bytes.limit()) {
      bytes.clear().limit((int) Math.min(bytes.capacity(), end - at));
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, at + bytes.position()) < 0) {
          throw new EOFException("the file became shorter while it was read");
        }
      }
      digest.update(bytes.flip());
    }
    return Tree.hex(digest);
  }

  private static RefusedFileException foreign() {
    return new RefusedFileException(
        "이 파일은 Aurora 5의 백업이 아닙니다. bin/aurora backup으로 만든 파일을 지정하세요.",
        "This file is no backup of Aurora 5. Name one that bin/aurora backup has made.");
  }

  private static RefusedFileException cut() {
    return new RefusedFileException(
        "이 백업은 끝까지 있지 않습니다(잘렸거나 복사가 덜 되었습니다). 온전한 사본을 지정하세요.",
        "This backup is cut: its end is not there. Copy it again, or name another one.");
  }

  private static RefusedFileException changed() {
    return new RefusedFileException(
        "이 백업은 만들어진 뒤에 바뀌었습니다(체크섬이 다릅니다). 다른 사본을 지정하세요.",
        "This backup is not what was written: its checksum is another. Name another copy.");
  }

  private static RefusedFileException newer() {
    return new RefusedFileException(
        "이 백업은 더 새로운 Aurora가 만들었습니다. 그 버전의 Aurora로 복원하세요.",
        "This backup was made by a newer Aurora. Restore it with that one.");
  }
}
