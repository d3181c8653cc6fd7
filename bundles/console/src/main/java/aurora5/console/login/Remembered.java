package aurora5.console.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the credentials that were right last, since a browser sends them with every request
 * and the hash is slow on purpose. Thread-safe; keeps no password.
 */
final class Remembered {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  private record Known(Account account, byte[] mac) {}

  Remembered() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    key = new SecretKeySpec(bytes, ALGORITHM);
  }

  boolean holds(Account account, Basic basic) {
    Known now = known.get();
    return now != null
        && now.account().equals(account)
        && MessageDigest.isEqual(now.mac(), mac(basic));
  }

  void put(Account account, Basic basic) {
    known.set(new Known(account, mac(basic)));
  }

  private byte[] mac(Basic basic) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal((basic.user() + ':' + basic.password()).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks " + ALGORITHM, e);
    }
  }
}
