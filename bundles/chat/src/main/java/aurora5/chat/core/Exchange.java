package aurora5.chat.core;

import aurora5.api.chat.Reply;

/** What was said and answered. Immutable; the beginning of what was said will do. */
public record Exchange(String messageId, String said, Reply reply) {
  static final int LONGEST = 500;
}
