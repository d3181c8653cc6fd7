package aurora5.health;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * Services looked up when they are needed and given back at once: what health looks at may be
 * missing, and must not take health with it. Thread-safe.
 */
record Registered(BundleContext context) {
  /** Asks the best service of a type, if there is one. */
  <S, T> Optional<T> ask(Class<S> type, Function<S, T> question) {
    return Optional.ofNullable(context.getServiceReference(type))
        .flatMap(reference -> new Held<>(context, reference).use(question));
  }

  <S> List<Held<S>> all(Class<S> type) {
    Collection<ServiceReference<S>> references;
    try {
      references = context.getServiceReferences(type, null);
    } catch (InvalidSyntaxException impossible) {
      throw new IllegalStateException("no filter was given, yet it is wrong", impossible);
    }
    return references.stream().sorted().map(each -> new Held<>(context, each)).toList();
  }

  /** A service that is there but not held yet. */
  record Held<S>(BundleContext context, ServiceReference<S> reference) {
    String owner() {
      return String.valueOf(reference.getBundle());
    }

    <T> Optional<T> use(Function<S, T> question) {
      S service = context.getService(reference);
      if (service == null) {
        return Optional.empty();
      }
      try {
        return Optional.ofNullable(question.apply(service));
      } finally {
        context.ungetService(reference);
      }
    }
  }
}
