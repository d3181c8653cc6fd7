package aurora5.deploy.folder;

import aurora5.deploy.jar.Refusal;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The deploy folder itself: looked at, and written to only for notes. Thread-safe. */
public final class Folder {
  private static final String NOTE = ".rejected.txt";

  private final Path path;

  public Folder(Path path) throws IOException {
    this.path = Files.createDirectories(path);
  }

  public Path file(String name) {
    return path.resolve(name);
  }

  /**
   * @throws IOException if the folder cannot be read, which says nothing about what lies in it
   */
  public Scan scan() throws IOException {
    Map<String, Stamp> jars = new HashMap<>();
    Set<String> noted = new HashSet<>();
    Set<String> odd = new HashSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (name.endsWith(NOTE)) {
          noted.add(name.substring(0, name.length() - NOTE.length()));
        } else if (!name.startsWith(".")) {
          sort(file, name, jars, odd);
        }
      }
    } catch (DirectoryIteratorException broken) {
      throw broken.getCause();
    }
    noted.removeIf(name -> !isJarName(name));
    return new Scan(jars, noted, odd);
  }

  private static void sort(Path file, String name, Map<String, Stamp> jars, Set<String> odd)
      throws IOException {
    try {
      var attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isRegularFile() && isJarName(name)) {
        jars.put(name, Stamp.of(attributes));
      } else {
        odd.add(name);
      }
    } catch (NoSuchFileException deletedMeanwhile) {
      jars.remove(name);
    }
  }

  private static boolean isJarName(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".jar");
  }

  /** Appears whole: whoever waits for the note reads it as soon as it is there. */
  public void writeNote(String jar, Refusal refusal) throws IOException {
    Path draft = path.resolve("." + jar + ".note");
    Files.writeString(
        draft,
        """
        %s: 받아들이지 않았습니다.
        이유: %s
        할 일: %s

        %s was refused.
        Why: %s
        What to do: %s
        """
            .formatted(
                jar,
                refusal.why().ko(),
                refusal.remedy().ko(),
                jar,
                refusal.why().en(),
                refusal.remedy().en()));
    Files.move(draft, path.resolve(jar + NOTE), StandardCopyOption.ATOMIC_MOVE);
  }

  public void deleteNote(String jar) throws IOException {
    Files.deleteIfExists(path.resolve(jar + NOTE));
  }
}
