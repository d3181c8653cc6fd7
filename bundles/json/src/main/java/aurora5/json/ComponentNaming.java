package aurora5.json;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.DefaultAccessorNamingStrategy;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the components of a record for its properties, and not its {@code isAdult()} as well. */
final class ComponentNaming extends DefaultAccessorNamingStrategy {
  private final Set<String> components;

  private ComponentNaming(MapperConfig<?> config, AnnotatedClass type) {
    super(config, type, null, "get", "is", null);
    this.components =
        Arrays.stream(type.getRawType().getRecordComponents())
            .map(java.lang.reflect.RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public @Nullable String findNameForRegularGetter(AnnotatedMethod method, String name) {
    return components.contains(name) ? name : null;
  }

  @Override
  public @Nullable String findNameForIsGetter(AnnotatedMethod method, String name) {
    return findNameForRegularGetter(method, name);
  }

  /** Chooses this naming for records. */
  static final class Provider extends DefaultAccessorNamingStrategy.Provider {
    private static final long serialVersionUID = 1;

    @Override
    public com.fasterxml.jackson.databind.introspect.AccessorNamingStrategy forRecord(
        MapperConfig<?> config, AnnotatedClass type) {
      return new ComponentNaming(config, type);
    }
  }
}
