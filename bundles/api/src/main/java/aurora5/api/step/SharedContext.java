package aurora5.api.step;

import aurora5.api.Json;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.osgi.annotation.versioning.ProviderType;

/**
 * State that the steps of a run share. A step reads a snapshot taken at its first look, plus its
 * own writes; its writes become visible to others together with its result, or not at all.
 *
 * <p>Used by the step's own thread only. Keys are 1 to 200 characters; values are records, strings,
 * numbers, booleans, and lists and maps of them.
 */
@ProviderType
public interface SharedContext {
  /**
   * @throws ContextException if the value does not fit the type
   */
  <T> Optional<T> get(String key, Class<T> type);

  boolean has(String key);

  Set<String> keys();

  /** Every value, as JSON, by its key. */
  Map<String, Json> all();

  /** The last commit wins; the history shows both. */
  void set(String key, Object value);

  void delete(String key);

  /**
   * Changes a value without losing what parallel steps do to it: {@code change} is applied now and,
   * if another step has committed meanwhile, again to the newer value. It must be free of side
   * effects.
   *
   * @param initial what {@code change} gets when the key is absent
   */
  <T> void update(String key, Class<T> type, T initial, UnaryOperator<T> change);

  /** Runs the body; if it throws, the writes it made are taken back. May be nested. */
  <T> T transaction(Function<SharedContext, T> body);
}
