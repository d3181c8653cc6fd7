package aurora5.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnnouncementTest {
  @TempDir Path home;

  @Test
  void findsThePortThatTheServerReallyHas() {
    assertThat(Endpoint.url("127.0.0.1", new String[] {"http://127.0.0.1:43895/"}))
        .contains("http://127.0.0.1:43895");
    assertThat(Endpoint.url("::1", List.of("http://[::1]:80/"))).contains("http://[::1]:80");
    assertThat(Endpoint.url("localhost", "/")).isEmpty();
    assertThat(Endpoint.url("localhost", null)).isEmpty();
  }

  @Test
  void whatIsMissingIsNamed() {
    var readiness = new Readiness(() -> true, () -> true, () -> true, () -> false);

    assertThat(readiness.complete()).isFalse();
    assertThat(readiness.document().toString())
        .isEqualTo(
            "{\"status\":\"starting\",\"store\":true,\"engine\":true,\"plugins\":true,"
                + "\"api\":false}");
  }

  @Test
  void whatIsNotHereIsNotReady() {
    assertThat(Readiness.of(new TestJournal(), null, null, null).document().toString())
        .contains("\"store\":true,\"engine\":false,\"plugins\":false,\"api\":false");
  }

  @Test
  void leavesTheAddressInAFileOnceEverythingIsReadyAndSaysItOnce() throws Exception {
    var ready = new AtomicInteger();
    var said = new AtomicInteger();
    var readiness = new Readiness(() -> true, () -> true, () -> ready.get() > 0, () -> true);
    Path file = home.resolve("data").resolve("aurora.url");
    try (var work = new TestWork();
        var announcement =
            new Announcement(
                readiness,
                () -> Optional.of("http://127.0.0.1:5000"),
                () -> said.incrementAndGet() == 1,
                Optional.of(home))) {
      announcement.watch(work);
      assertThat(file).doesNotExist();

      ready.set(1);

      Await.until(() -> said.get() == 1);
      assertThat(Files.readString(file)).isEqualTo("http://127.0.0.1:5000\n");
    }
  }
}
