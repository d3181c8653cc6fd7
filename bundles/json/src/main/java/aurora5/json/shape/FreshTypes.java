package aurora5.json.shape;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;

/** Makes type factories that remember nothing of each other: the shared one pins class loaders. */
public final class FreshTypes {
  private FreshTypes() {}

  public static TypeFactory factory() {
    LookupCache<Object, JavaType> cache = new LRUMap<>(16, 512);
    return TypeFactory.defaultInstance().withCache(cache);
  }
}
