package aurora5.ai;

import aurora5.api.ai.Model;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * Looks the models up for each call and gives them back after it. So a model may come or go at any
 * time without restarting the service, or every workflow that uses it, in the middle of their
 * calls. Thread-safe.
 */
record RegisteredModels(BundleContext context) implements Supplier<Borrowed> {
  @Override
  public Borrowed get() {
    var held = new ArrayList<ServiceReference<Model>>();
    var models = new ArrayList<Model>();
    for (ServiceReference<Model> reference : bestFirst()) {
      Model model = context.getService(reference);
      if (model != null) {
        held.add(reference);
        models.add(model);
      }
    }
    return new Borrowed(List.copyOf(models), () -> held.forEach(context::ungetService));
  }

  private List<ServiceReference<Model>> bestFirst() {
    Collection<ServiceReference<Model>> found;
    try {
      found = context.getServiceReferences(Model.class, null);
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException("no filter was given, yet it is wrong", e);
    }
    return found.stream().sorted(Comparator.reverseOrder()).toList();
  }
}
