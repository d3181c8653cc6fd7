package aurora5.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of the page. The bytes are never changed.
 *
 * @param tag changes when the bytes do
 */
record Asset(byte[] bytes, String mediaType, String tag) {
  static Asset of(byte[] bytes, String mediaType) {
    return new Asset(bytes, mediaType, '"' + sha256(bytes) + '"');
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
