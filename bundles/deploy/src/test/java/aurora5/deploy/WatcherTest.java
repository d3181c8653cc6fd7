package aurora5.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.deploy.folder.Folder;
import aurora5.deploy.jar.Intake;
import aurora5.deploy.plugin.RegisteringActivator;
import aurora5.work.NamedThreads;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WatcherTest {
  @TempDir Path home;
  private final NamedThreads work = new NamedThreads();
  private Path deploy;
  private Watcher watcher;

  @BeforeEach
  void make() throws Exception {
    deploy = home.resolve("deploy");
    var tools =
        new Watcher.Tools(
            new Folder(deploy),
            new Intake(home.resolve("plugins")),
            work.pool("deploy", 2),
            Clock.systemUTC());
    watcher = new Watcher(tools, () -> {});
  }

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void aFolderThatCannotBeReadSaysNothingAboutItsJars() throws Exception {
    Files.delete(deploy);
    assertThat(watcher.look()).isEmpty();

    Files.createDirectory(deploy);
    assertThat(watcher.look()).isPresent();
  }

  @Test
  void onlyJarFilesAreSeen() throws Exception {
    byte[] jar = TestJar.of("story", RegisteringActivator.class).bytes();
    Files.write(deploy.resolve("story.jar"), jar);
    Files.write(deploy.resolve(".hidden.jar"), jar);
    Files.write(deploy.resolve("story.cfg"), jar);
    Files.write(deploy.resolve("notes.rejected.txt"), jar);
    Files.createDirectory(deploy.resolve("folder.jar"));
    Files.createSymbolicLink(deploy.resolve("link.jar"), deploy.resolve("story.jar"));

    var sight = watcher.look().orElseThrow();
    assertThat(sight.contents().unsettled()).containsExactly("story.jar");
    assertThat(sight.noted()).isEmpty();
  }

  @Test
  void aJarIsSettledAfterTwoEqualLooksAndItsCopyIsKept() throws Exception {
    var jar = TestJar.of("story", RegisteringActivator.class);
    Files.write(deploy.resolve("story.jar"), jar.bytes());

    Aurora.until("settled", () -> !watcher.look().orElseThrow().contents().settled().isEmpty());
    assertThat(watcher.look().orElseThrow().contents().settled())
        .extracting("sha256")
        .containsExactly(jar.sha256());
    assertThat(home.resolve("plugins")).isDirectoryContaining("glob:**" + jar.sha256() + ".jar");
  }
}
