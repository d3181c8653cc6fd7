package aurora5.console.login;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password that can be recognised but not read. Immutable.
 *
 * @param text {@code pbkdf2-sha256:ITERATIONS:SALT:HASH}, the last two in Base64
 */
public record PasswordHash(String text) {
  static final int ITERATIONS = 600_000;

  private static final String SCHEME = "pbkdf2-sha256";
  private static final int BITS = 256;

  /**
   * @throws IllegalArgumentException if the text is no such hash
   */
  public PasswordHash {
    String[] parts = text.split(":");
    if (parts.length != 4 || !parts[0].equals(SCHEME) || Integer.parseInt(parts[1]) < 1) {
      throw new IllegalArgumentException("not a password hash of the form " + SCHEME + ":…");
    }
  }

  /**
   * @param salt random bytes, at least 16
   */
  public static PasswordHash of(String password, byte[] salt) {
    return new PasswordHash(
        String.join(
            ":",
            SCHEME,
            Integer.toString(ITERATIONS),
            base64(salt),
            base64(derive(password, salt, ITERATIONS))));
  }

  /** Takes as long whatever the answer is. */
  public boolean matches(String password) {
    String[] parts = text.split(":");
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] expected = Base64.getDecoder().decode(parts[3]);
    byte[] found = derive(password, salt, Integer.parseInt(parts[1]));
    return MessageDigest.isEqual(expected, found);
  }

  @Override
  public String toString() {
    return "PasswordHash";
  }

  private static byte[] derive(String password, byte[] salt, int iterations) {
    var spec = new PBEKeySpec(password.toCharArray(), salt, iterations, BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks PBKDF2WithHmacSHA256", e);
    } finally {
      spec.clearPassword();
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
