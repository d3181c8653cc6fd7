package aurora5.json;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.catalog.CodecException;
import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Says;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetiredPluginTest {
  enum Colour {
    RED
  }

  record Part(String name, Optional<Part> inner) {}

  @Says(ko = "요청", en = "the request")
  record Request(
      @Limits(min = 1) String name,
      List<Part> parts,
      Map<Colour, Optional<Part>> byColour,
      Optional<Instant> at) {
    Request {
      if (name.equals("no")) {
        throw new IllegalArgumentException("not this name");
      }
    }
  }

  /** Defines the classes of this test anew, as the loader of a plugin would. */
  private static final class PluginLoader extends ClassLoader {
    PluginLoader() {
      super(RetiredPluginTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(RetiredPluginTest.class.getName()) || findLoadedClass(name) != null) {
        return super.loadClass(name, resolve);
      }
      try (var in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        var bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void isForgottenTogetherWithItsCodec() throws Exception {
    var loaders = List.of(useAndDrop(), useAndDrop(), useAndDrop());
    var deadline = System.nanoTime() + 20_000_000_000L;
    while (loaders.stream().anyMatch(l -> l.get() != null) && System.nanoTime() < deadline) {
      System.gc();
      Thread.onSpinWait();
    }
    assertThat(loaders).allMatch(loader -> loader.get() == null);
  }

  private static WeakReference<ClassLoader> useAndDrop() throws Exception {
    var loader = new PluginLoader();
    var type = loader.loadClass(Request.class.getName());
    assertThat(type.getClassLoader()).isSameAs(loader);
    var codec = new PluginCodec();
    var document =
        new Json(
            "{\"name\":\"a\",\"parts\":[{\"name\":\"b\",\"inner\":{\"name\":\"c\"}}],"
                + "\"byColour\":{\"RED\":{\"name\":\"d\"}},\"at\":\"2026-01-01T00:00:00Z\"}");
    assertThat(codec.write(codec.read(type, document))).isEqualTo(document);
    for (var wrong : List.of("{\"name\":1}", document.text().replace("\"a\"", "\"no\""))) {
      try {
        codec.read(type, new Json(wrong));
      } catch (CodecException e) {
        assertThat(e.problems()).isNotEmpty();
      }
    }
    assertThat(RecordSchema.of(type).text()).contains("the request");
    assertThat(InputCheck.of(type).check(document)).isEmpty();
    return new WeakReference<>(loader);
  }
}
