package aurora5.plugin.miracle.memory;

import aurora5.plugin.miracle.v2.Asked;
import aurora5.plugin.miracle.v2.Score;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Under which names a request is remembered: hashes, as operators see names. Immutable.
 *
 * @param person whose quota and energies they are; empty for somebody without name, phone and user
 *     id, who has neither and shares nothing with other such people
 * @param request the same for what counts as the same request within a day
 */
public record Keys(Optional<String> person, String request) {
  public static Keys of(String name, String phone, Optional<String> userId, Asked asked) {
    String digits = phone.replaceAll("\\D", "");
    String text = asked.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    if (!name.isEmpty()) {
      String key = Score.md5(name.toLowerCase(Locale.ROOT) + "_" + text);
      return new Keys(Optional.of(hash("person\n" + name + "_" + digits)), hash(key));
    }
    Optional<String> owner =
        digits.isEmpty() ? userId.map(id -> "user\n" + id) : Optional.of("phone\n" + digits);
    String whole =
        text
            + "\n"
            + asked.mode().orElse("")
            + "\n"
            + new TreeMap<>(asked.responses())
            + "\n"
            + asked.daily();
    return new Keys(owner.map(Keys::hash), hash(owner.orElse("nobody") + "\n" + whole));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
