package aurora5.notion.hook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature that Notion makes over an event. Pure. */
final class Signature {
  private static final String PREFIX = "sha256=";
  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /** As it stands in the header. */
  static String of(byte[] body, String token) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return PREFIX + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /** Takes the same time however much of it is right. */
  static boolean fits(String signature, byte[] body, String token) {
    return MessageDigest.isEqual(
        of(body, token).getBytes(StandardCharsets.UTF_8),
        signature.strip().getBytes(StandardCharsets.UTF_8));
  }
}
