package aurora5.json;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Makes every component of a record required, save those that say {@code Optional}. */
final class RequiredComponents extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1;
  private static final Set<Class<?>> OPTIONAL =
      Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

  @Override
  public Boolean hasRequiredMarker(AnnotatedMember member) {
    return !OPTIONAL.contains(member.getRawType());
  }
}
