package aurora5.api.catalog;

import aurora5.api.Json;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Turns the records of one plugin version into JSON and back. Thread-safe. It loads no class by a
 * name found in a document, and it is garbage as soon as its plugin is gone.
 */
@ProviderType
public interface Codec {
  /**
   * @throws CodecException if the value cannot be written
   */
  Json write(Object value);

  /**
   * @throws CodecException if the document does not fit the type; its problems say where and why
   */
  <T> T read(Class<T> type, Json document);
}
