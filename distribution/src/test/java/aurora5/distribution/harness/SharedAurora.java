package aurora5.distribution.harness;

import aurora5.distribution.plugin.Probe;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests that do not need an Aurora of their own one that serves them all: with the plugins
 * every user has, and with the test workflows {@code probe-*}. It ends after the last test.
 */
public final class SharedAurora implements ParameterResolver {
  /** Held by those who would be disturbed by what others do to it. */
  public static final String LOCK = "the shared Aurora";

  private static final Namespace NAMESPACE = Namespace.create(SharedAurora.class);

  private record Running(Aurora aurora) implements CloseableResource {
    @Override
    public void close() {
      aurora.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Aurora.class;
  }

  @Override
  public Aurora resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var store = context.getRoot().getStore(NAMESPACE);
    return store.getOrComputeIfAbsent("shared", key -> start(), Running.class).aurora();
  }

  private static Running start() {
    Aurora aurora = Aurora.start(Home.fresh("shared"));
    aurora.install(Probe.jar(), "probe-quick");
    return new Running(aurora);
  }
}
