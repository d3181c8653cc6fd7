package aurora5.plugin.story;

import aurora5.plugin.story.tale.Child;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A story as it was ordered. Immutable.
 *
 * @param key the same for the same order only: a hash of every word that shapes the story, of how
 *     it is asked for, and of who orders it
 */
public record Order(Child child, String key) {
  private static final String BETWEEN = "\u0000"; // no tidied word has it

  static Order of(Child child, Optional<Long> seed, Optional<String> userId) {
    Stream<Object> parts =
        Stream.of(
            Author.INSTRUCTIONS,
            child.name(),
            child.age(),
            child.personality(),
            child.hobby(),
            child.dreamJob(),
            child.favoriteColor(),
            child.favoriteAnimal(),
            child.specialMemory(),
            seed.map(String::valueOf).orElse(""),
            userId.orElse(""));
    return new Order(child, hash(String.join(BETWEEN, parts.map(String::valueOf).toList())));
  }

  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
