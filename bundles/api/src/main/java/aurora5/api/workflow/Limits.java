package aurora5.api.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The range of a field, both ends included: of the value for a number, of the length in characters
 * for a string, of the size for a list. Stands in the schema, so that a wrong input is refused
 * before a run begins.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Limits {
  long min() default Long.MIN_VALUE;

  long max() default Long.MAX_VALUE;
}
