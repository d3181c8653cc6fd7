package aurora5.context.life;

import aurora5.api.step.ContextException;

/** What may be a key. */
public final class Keys {
  private static final int LONGEST = 200;

  private Keys() {}

  /**
   * @throws ContextException if it is too short or too long
   */
  public static String checked(String key) {
    if (key.isEmpty() || key.length() > LONGEST) {
      throw new ContextException(
          "a context key has 1 to " + LONGEST + " characters, not " + key.length());
    }
    return key;
  }
}
