package aurora5.api.chat;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person said. Immutable; its text is data, whatever it says.
 *
 * @param conversationId 1 to 100 of {@code A-Z a-z 0-9 . _ : -}
 * @param id the same whenever this message is delivered again; 1 to 200 characters
 * @param text 1 to {@value #LONGEST} characters, not only blanks
 * @param locale the language to begin with, until the person's own words tell
 * @param userId who says it; at most 200 characters
 */
public record Message(
    String conversationId, String id, String text, Locale locale, Optional<String> userId) {
  public static final int LONGEST = 4_000;

  private static final Pattern CONVERSATION = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
  private static final int LONGEST_ID = 200;

  /**
   * @throws IllegalArgumentException if something is out of range; the message never quotes it
   */
  public Message {
    Objects.requireNonNull(locale, "locale");
    require(isConversation(conversationId), "conversationId: 1 to 100 of A-Z a-z 0-9 . _ : -");
    require(!id.isBlank() && id.length() <= LONGEST_ID, "id: 1 to 200 characters");
    require(!text.isBlank() && text.length() <= LONGEST, "text: 1 to 4000 characters");
    require(userId.filter(user -> user.length() > LONGEST_ID).isEmpty(), "userId: at most 200");
  }

  public static boolean isConversation(String id) {
    return CONVERSATION.matcher(id).matches();
  }

  /** Nothing of what the person said. */
  @Override
  public String toString() {
    return "Message[" + text.length() + " characters]";
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
