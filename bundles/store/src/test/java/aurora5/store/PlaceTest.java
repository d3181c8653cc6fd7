package aurora5.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.store.sql.Durability;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
  @Test
  void liesInTheDataFolderOfTheHomeUnlessToldOtherwise() {
    Path home = Path.of("some/home").toAbsolutePath();
    assertThat(Place.of("some/home", " "))
        .isEqualTo(new Place(home.resolve("data/aurora.db"), home.resolve("data/artifacts")));
    assertThat(Place.of("some/home", "jdbc:sqlite:other/x.db").database())
        .isEqualTo(home.resolve("other/x.db"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://user:secret@host/db",
        "jdbc:sqlite::memory:",
        "jdbc:sqlite:",
        "jdbc:sqlite:file:x.db",
        "jdbc:sqlite:x.db?cache=shared",
        "data/aurora.db"
      })
  void refusesWhatIsNoSqliteFile(String url) {
    assertThatThrownBy(() -> Place.of("home", url))
        .hasMessageContaining("AURORA_DATABASE_URL")
        .hasMessageContaining("jdbc:sqlite:FILE")
        .hasMessageNotContaining("secret");
  }

  @Test
  void needsAHome() {
    assertThatThrownBy(() -> Place.of(" ", "")).hasMessageContaining("AURORA_HOME");
  }

  @Test
  void knowsTwoDurabilities() {
    assertThat(Durability.of("power")).isEqualTo(Durability.POWER);
    assertThat(Durability.of(" Process ")).isEqualTo(Durability.PROCESS);
    assertThatThrownBy(() -> Durability.of("none"))
        .hasMessage("AURORA_DURABILITY must be power or process, but is: none");
  }
}
