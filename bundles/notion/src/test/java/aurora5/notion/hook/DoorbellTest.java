package aurora5.notion.hook;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.notion.NotionEvents.Taken;
import aurora5.store.SqliteStore;
import aurora5.store.sql.Durability;
import aurora5.testkit.time.SkippedTime;
import aurora5.work.NamedThreads;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may ring, and how it is known. */
final class DoorbellTest {
  private static final String TOKEN = "secret_tMrlL1qK5vuQAh1b6cZGhFChZTSYJlce98V0pYn7yBl";
  private static final byte[] HANDSHAKE = bytes("{\"verification_token\":\"" + TOKEN + "\"}");
  private static final byte[] EVENT =
      bytes(
          "{\"id\":\"e-1\",\"type\":\"comment.created\",\"timestamp\":\"2026-11-27T00:59:58.250Z\",\"entity\":{\"id\":\"c-1\",\"type\":\"comment\"}}");

  @TempDir Path folder;
  private final SkippedTime time = new SkippedTime(Instant.parse("2026-11-27T01:00:00Z"));
  private final List<String> comments = new ArrayList<>();
  private final List<Instant> made = new ArrayList<>();
  private final NamedThreads threads = new NamedThreads();
  private SqliteStore store;
  private Doorbell bell;

  @BeforeEach
  void open() throws Exception {
    store =
        SqliteStore.open(
            folder.resolve("aurora.db"),
            Durability.PROCESS,
            threads.pool("store", SqliteStore.THREADS),
            time);
    bell = bell();
  }

  private Doorbell bell() {
    return new Doorbell(
        store.journal(),
        store.notices(),
        (id, at) -> {
          comments.add(id);
          made.add(at);
          return CompletableFuture.completedFuture(null);
        },
        time);
  }

  @AfterEach
  void close() throws Exception {
    store.close();
    threads.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Taken take(byte[] body, String signature) {
    return bell.take(body, signature).toCompletableFuture().join();
  }

  @Test
  void aHandshakeCountsOnlyWhenItWasAnnouncedAndOnlyOne() {
    assertThat(take(HANDSHAKE, "")).isEqualTo(Taken.NOT_ANNOUNCED);
    assertThat(bell.subscription().openUntil()).isEmpty();
    bell.open();
    assertThat(bell.subscription().openUntil())
        .contains(time.instant().plus(Duration.ofMinutes(10)));
    assertThat(take(HANDSHAKE, "")).isEqualTo(Taken.HANDSHAKE);
    assertThat(bell.subscription().openUntil()).as("one of each window").isEmpty();
    assertThat(take(bytes("{\"verification_token\":\"evil\"}"), "")).isEqualTo(Taken.NOT_ANNOUNCED);
    assertThat(bell.subscription().token()).isEqualTo(TOKEN);
    assertThat(bell.subscription()).as("printed by accident").hasToString("Subscription[SHAKEN]");
    assertThat(bell.works()).as("proven by nothing yet").isFalse();
    bell.open();
    time.jumpTo(time.instant().plus(Duration.ofMinutes(11)));
    assertThat(take(HANDSHAKE, "")).isEqualTo(Taken.NOT_ANNOUNCED);
  }

  @Test
  void onlyWhatIsSignedOverItsBytesIsTaken() {
    assertThat(take(EVENT, Signature.of(EVENT, TOKEN)))
        .as("no handshake")
        .isEqualTo(Taken.NOT_SIGNED);
    bell.open();
    take(HANDSHAKE, "");
    assertThat(take(EVENT, "")).isEqualTo(Taken.NOT_SIGNED);
    assertThat(take(EVENT, "sha256=00")).isEqualTo(Taken.NOT_SIGNED);
    assertThat(take(EVENT, Signature.of(EVENT, "other"))).isEqualTo(Taken.NOT_SIGNED);
    byte[] spaced = bytes(new String(EVENT, StandardCharsets.UTF_8) + " ");
    assertThat(take(spaced, Signature.of(EVENT, TOKEN))).isEqualTo(Taken.NOT_SIGNED);
    assertThat(comments).isEmpty();
    assertThat(bell.subscription().lastEvent()).isEmpty();

    assertThat(take(EVENT, Signature.of(EVENT, TOKEN))).isEqualTo(Taken.YES);
    assertThat(bell.subscription().lastEvent()).contains(time.instant());
    assertThat(comments).containsExactly("c-1");
    assertThat(made)
        .as("as Notion says")
        .containsExactly(Instant.parse("2026-11-27T00:59:58.250Z"));
    assertThat(bell.works()).isTrue();
    assertThat(bell.subscription().token()).as("of no use any more").isEmpty();
    bell = bell();
    assertThat(bell.works()).as("after a restart, too").isTrue();
  }

  /** The second case of RFC 4231. */
  @Test
  void signsAsOthersDo() {
    assertThat(Signature.of(bytes("what do ya want for nothing?"), "Jefe"))
        .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void whatIsNoEventIsSaidToBeNone() {
    assertThat(take(bytes("hello"), "")).isEqualTo(Taken.UNREADABLE);
    bell.open();
    take(HANDSHAKE, "");
    byte[] other = bytes("{\"type\":\"page.created\",\"entity\":{\"id\":\"p-1\"}}");
    assertThat(take(other, Signature.of(other, TOKEN))).isEqualTo(Taken.YES);
    assertThat(comments).isEmpty();
  }
}
