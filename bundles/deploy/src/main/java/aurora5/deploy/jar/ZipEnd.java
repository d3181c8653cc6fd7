package aurora5.deploy.jar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The record that ends a zip. It is read by hand first, because {@code ZipFile} loads the whole
 * directory of entries, however large, before anybody can count them.
 */
final class ZipEnd {
  static final int MAX_ENTRIES = 10_000;
  private static final int MAX_DIRECTORY = 16 << 20;
  private static final int SIGNATURE = 0x06054b50;
  private static final int LENGTH = 22;
  private static final int MAX_COMMENT = 0xFFFF;

  private ZipEnd() {}

  static void check(Path jar) throws IOException, RefusedException {
    ByteBuffer tail = tail(jar);
    for (int at = tail.limit() - LENGTH; at >= 0; at--) {
      int comment = Short.toUnsignedInt(tail.getShort(at + LENGTH - 2));
      if (tail.getInt(at) == SIGNATURE && at + LENGTH + comment == tail.limit()) {
        checkLimits(tail, at);
        return;
      }
    }
    throw RefusedException.unfinished(ZipReasons.noZip());
  }

  private static ByteBuffer tail(Path jar) throws IOException {
    try (FileChannel channel = FileChannel.open(jar)) {
      int length = (int) Math.min(channel.size(), LENGTH + MAX_COMMENT);
      ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
      long from = channel.size() - length;
      while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
        continue;
      }
      return tail.flip();
    }
  }

  private static void checkLimits(ByteBuffer tail, int at) throws RefusedException {
    int entries = Short.toUnsignedInt(tail.getShort(at + 10));
    long directory = Integer.toUnsignedLong(tail.getInt(at + 12));
    if (entries > MAX_ENTRIES || directory > MAX_DIRECTORY) {
      throw RefusedException.of(ZipReasons.tooManyEntries(MAX_ENTRIES));
    }
  }
}
