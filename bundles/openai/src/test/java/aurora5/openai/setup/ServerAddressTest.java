package aurora5.openai.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
  @ParameterizedTest
  @CsvSource({
    "'', https://api.openai.com/v1",
    "https://api.openai.com, https://api.openai.com/v1",
    "https://api.openai.com/v1/, https://api.openai.com/v1",
    "http://localhost:11434, http://localhost:11434/v1",
    "http://127.0.0.1:1234/v1, http://127.0.0.1:1234/v1",
    "http://[::1]:8000, http://[::1]:8000/v1",
    "http://192.168.0.7:8000/, http://192.168.0.7:8000/v1",
    "http://ollama:11434, http://ollama:11434/v1",
    "http://box.local, http://box.local/v1",
    "https://example.org/ai, https://example.org/ai/v1",
    "https://example.org/ai/v2, https://example.org/ai/v2",
    "https://example.org/v1beta/openai/, https://example.org/v1beta/openai"
  })
  void takesAddressesAsPeopleWriteThem(String text, String read) {
    assertThat(ServerAddress.of(text)).hasToString(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org",
        "example.org",
        "https://",
        "http://api.openai.com/v1",
        "http://8.8.8.8",
        "http://127.0.0.1.example.org",
        "https://user:hunter2@example.org",
        "https://example.org/v1?key=hunter2",
        "https://exa mple.org/hunter2"
      })
  void refusesOthersAndRepeatsNothing(String text) {
    assertThatThrownBy(() -> ServerAddress.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("OPENAI_BASE_URL")
        .hasMessageNotContaining("hunter2");
  }
}
