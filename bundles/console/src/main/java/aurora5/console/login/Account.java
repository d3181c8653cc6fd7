package aurora5.console.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Who may come in. Immutable.
 *
 * @param hash nobody comes in without one
 */
public record Account(String user, Optional<PasswordHash> hash) {
  boolean isOf(Basic basic) {
    boolean sameUser =
        MessageDigest.isEqual(
            user.getBytes(StandardCharsets.UTF_8), basic.user().getBytes(StandardCharsets.UTF_8));
    boolean samePassword = hash.isPresent() && hash.get().matches(basic.password());
    return sameUser && samePassword;
  }
}
