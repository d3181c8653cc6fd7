package aurora5.router.door;

import aurora5.api.run.Engine;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** An engine that is not to be called, and notes if it is. */
public final class TextlessEngine {
  private final List<String> calls = new ArrayList<>();

  public List<String> calls() {
    return calls;
  }

  public Engine engine() {
    return (Engine)
        Proxy.newProxyInstance(
            Engine.class.getClassLoader(),
            new Class<?>[] {Engine.class},
            (proxy, method, arguments) -> {
              calls.add(method.getName());
              throw new IllegalStateException("nothing is to reach the engine: " + method);
            });
  }
}
