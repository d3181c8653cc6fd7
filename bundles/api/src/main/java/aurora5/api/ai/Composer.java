package aurora5.api.ai;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Helps a {@link Template} to write: fills in words with the right Korean particles and varies
 * without repeating itself. One composer per composition, for one thread; the same seed makes the
 * same choices.
 */
@ProviderType
public interface Composer {
  /**
   * Fills {@code {name}} with a value, and {@code {name:이/가}} with a value and the particle that
   * fits its last sound: of the pair, the first follows a consonant, the second a vowel; {@code
   * 으로/로} knows about ㄹ; Latin letters and digits are read as Koreans read them.
   *
   * @throws IllegalArgumentException if a value is missing or a pair is unknown
   */
  String fill(String sentence, Map<String, String> values);

  /** One of the options, and not the same object again until all have been used. */
  <T> T pick(List<T> options);

  /** All options in an order of chance. */
  <T> List<T> shuffle(List<T> options);
}
