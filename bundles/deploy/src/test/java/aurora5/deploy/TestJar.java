package aurora5.deploy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Bytes of a small plugin. Immutable; every change is a new one. */
public record TestJar(Map<String, String> headers, Class<?> activator) {
  public static TestJar of(String name, Class<?> activator) {
    return new TestJar(Map.of(), activator)
        .with("Bundle-ManifestVersion", "2")
        .with("Bundle-SymbolicName", name)
        .with("Bundle-Version", "1.0.0")
        .with("Bundle-Activator", activator.getName())
        .with("Import-Package", "org.osgi.framework")
        .with("Test-Workflows", name);
  }

  public TestJar with(String header, String value) {
    Map<String, String> next = new LinkedHashMap<>(headers);
    next.put(header, value);
    return new TestJar(next, activator);
  }

  /** The same plugin in other bytes. */
  public TestJar build(int number) {
    return with("Test-Build", Integer.toString(number));
  }

  public byte[] bytes() {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
    var bytes = new ByteArrayOutputStream();
    String entry = activator.getName().replace('.', '/') + ".class";
    try (var jar = new ZipOutputStream(bytes);
        InputStream code = activator.getClassLoader().getResourceAsStream(entry)) {
      jar.putNextEntry(entry("META-INF/MANIFEST.MF"));
      manifest.write(jar);
      jar.putNextEntry(entry(entry));
      code.transferTo(jar);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  /** Without the time of day, so that the same plugin has the same bytes. */
  private static ZipEntry entry(String name) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
    return entry;
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public String sha256() {
    return sha256(bytes());
  }
}
