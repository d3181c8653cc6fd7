package aurora5.api.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * The workflow's id, as the service property {@code aurora5.workflow.id}: the registry knows it
 * without creating the component. 1 to 64 of {@code a-z 0-9 -}, starting with a letter or digit.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WorkflowId {
  String PREFIX_ = "aurora5.";

  String value();
}
