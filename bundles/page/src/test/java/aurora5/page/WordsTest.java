package aurora5.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Both languages say everything, and the page says nothing that they do not. */
final class WordsTest {
  private static final Pattern ENTRY = Pattern.compile("(?m)^  '([\\w.-]+)': '(.*)',$");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern USED = Pattern.compile("\\bt\\('([\\w.-]+)'");

  private final Map<String, String> korean = dictionary("ko");
  private final Map<String, String> english = dictionary("en");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(korean).hasSizeGreaterThan(100);
    assertThat(english.keySet()).isEqualTo(korean.keySet());
  }

  @Test
  void bothSentencesHaveTheSamePlaces() {
    korean.forEach(
        (key, sentence) ->
            assertThat(places(english.get(key))).as(key).isEqualTo(places(sentence)));
  }

  @Test
  void koreanIsKoreanAndEnglishIsNot() {
    korean.keySet().removeIf(Set.of("app.language", "value.size", "health.latency")::contains);
    assertThat(korean.values()).allMatch(s -> s.matches(".*[가-힣].*"));
    english.keySet().removeIf(key -> key.startsWith("app.language"));
    assertThat(english.values()).noneMatch(s -> s.matches(".*[가-힣].*"));
  }

  @Test
  void onlyThePictureBookSpeaksFamiliarly() {
    korean.keySet().removeIf(key -> key.startsWith("story."));
    assertThat(korean.values()).noneMatch(s -> s.matches(".*(?<!주세|보세|까|나|아니)요(?=[.!,]| |$).*"));
  }

  @Test
  void everySentenceThePageAsksForIsThere() {
    Set<String> used =
        Sources.ownScripts().stream()
            .flatMap(file -> USED.matcher(Sources.read(file)).results())
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(used).hasSizeGreaterThan(40);
    assertThat(korean.keySet()).containsAll(used);
  }

  private static Set<String> places(String sentence) {
    return PLACE
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> dictionary(String language) {
    return Sources.in(Sources.FOLDER.resolve("words")).stream()
        .filter(file -> file.getFileName().toString().startsWith(language))
        .flatMap(file -> ENTRY.matcher(Sources.read(file)).results())
        .collect(
            Collectors.toMap(
                found -> found.group(1),
                found -> found.group(2),
                (first, second) -> first + second,
                TreeMap::new));
  }
}
