package aurora5.console.login;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The account as it is now, in memory and on disk. Thread-safe. */
public final class KeyRing {
  private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
  private static final int SHORTEST = 8;

  private final PasswordFile file;
  private final AtomicReference<Account> account;

  public KeyRing(PasswordFile file) {
    this.file = file;
    account = new AtomicReference<>(new Account("admin", Optional.empty()));
  }

  public Account account() {
    return account.get();
  }

  /**
   * @param password empty to leave it as it is
   * @return whether a password was given, which should now be forgotten elsewhere
   */
  public synchronized boolean use(String user, String password) {
    account.set(new Account(user.isBlank() ? "admin" : user, hash(password)));
    return !password.isEmpty();
  }

  /** Without a password nobody comes in; so one is made up, told, and kept. */
  public synchronized void inventIfMissing(Consumer<String> tell) {
    Account now = account.get();
    if (now.hash().isEmpty() && !broken()) {
      String password = file.invent();
      tell.accept(password);
      account.set(new Account(now.user(), Optional.of(file.keep(password))));
    }
  }

  private Optional<PasswordHash> hash(String password) {
    if (password.isEmpty() || broken()) {
      return broken() ? Optional.empty() : file.read();
    }
    if (password.length() < SHORTEST) {
      LOG.error(
          "AURORA_ADMIN_PASSWORD is refused, for it has fewer than {} characters; the console keeps"
              + " the password it had",
          SHORTEST);
      return file.read();
    }
    return Optional.of(file.keep(password));
  }

  private boolean broken() {
    try {
      file.read();
      return false;
    } catch (IllegalArgumentException e) {
      LOG.error(
          "{} holds no password hash, so nobody gets into the console; delete it and start Aurora"
              + " again",
          file.file(),
          e);
      return true;
    }
  }
}
