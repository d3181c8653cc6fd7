package aurora5.api.ai;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Judges what a person wrote before anything is made of it. Thread-safe; a call holds the caller's
 * thread and ends when it is interrupted.
 */
@ConsumerType
public interface Moderator {
  /** Whether there is anybody to ask; without a key there is not. */
  boolean available();

  /**
   * @throws ModelException if it could not be judged
   */
  Moderation judge(String text) throws InterruptedException;
}
