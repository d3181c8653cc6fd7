package aurora5.notion.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {
  private static final String ID = "2a1b3c4d-5e6f-7a8b-9c0d-1e2f3a4b5c6d";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ID,
        "2a1b3c4d5e6f7a8b9c0d1e2f3a4b5c6d",
        "2A1B3C4D5E6F7A8B9C0D1E2F3A4B5C6D",
        "https://www.notion.so/2a1b3c4d5e6f7a8b9c0d1e2f3a4b5c6d",
        "https://www.notion.so/dream/Aurora-2a1b3c4d5e6f7a8b9c0d1e2f3a4b5c6d?pvs=4",
        "https://www.notion.so/dream/Cafe-Decade-2a1b3c4d5e6f7a8b9c0d1e2f3a4b5c6d",
        "https://www.notion.so/x/2a1b3c4d5e6f7a8b9c0d1e2f3a4b5c6d?v=ffffffffffffffffffffffffffffffff",
        "https://notion.so/x/A-2a1b3c4d5e6f7a8b9c0d1e2f3a4b5c6d?p=ffffffffffffffffffffffffffffffff#b",
        "  https://app.notion.com/p/오로라-2a1b3c4d5e6f7a8b9c0d1e2f3a4b5c6d/  "
      })
  void readsWhatPeopleCopy(String text) {
    assertThat(PageLink.id(text)).contains(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Aurora", "https://www.notion.so/dream", "2a1b3c4d5e6f7a8b9c0d1e2f3a4b5c6"})
  void whatHasNoIdHasNone(String text) {
    assertThat(PageLink.id(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', https://api.notion.com/v1",
    "https://notion.example/v1/, https://notion.example/v1",
    "http://127.0.0.1:8080/v1, http://127.0.0.1:8080/v1",
    "http://localhost:1/v1, http://localhost:1/v1",
    "http://[::1]:1/v1, http://[::1]:1/v1"
  })
  void takesAddresses(String text, String address) {
    assertThat(Server.address(text)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.notion.com/v1",
        "http://127.0.0.1.evil.example/v1",
        "ftp://x/v1",
        "notion",
        "https://user:pass@x/v1",
        "https://x/v1?a=b"
      })
  void refusesAddressesThatWouldShowTheToken(String text) {
    assertThatThrownBy(() -> Server.address(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NOTION_BASE_URL")
        .hasMessageNotContaining("pass");
  }

  @Test
  void aPageThatIsNoneIsRefusedAndTheTokenStaysHidden() {
    assertThatThrownBy(() -> Connection.of("ntn_secret", "Aurora", ""))
        .hasMessageContaining("NOTION_PAGE_ID")
        .hasMessageNotContaining("ntn_secret");
    assertThat(Connection.of("ntn_secret", ID, "").toString()).doesNotContain("ntn_secret");
    assertThat(Connection.of(" ", "", "").configured()).isFalse();
  }
}
