package aurora5.safety.light;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Text;
import aurora5.api.safety.Area;
import aurora5.api.safety.Light;
import aurora5.safety.light.Sign.Part;
import aurora5.safety.light.Sign.Place;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SignTest {
  private final Vocabulary vocabulary = new Vocabulary();

  SignTest() {
    vocabulary.add("pill", "약을");
    vocabulary.add("pill", "pill*");
    vocabulary.add("much", "한꺼번에");
    vocabulary.add("much", "|다|");
    vocabulary.add("much", "all");
    vocabulary.add("take", "먹");
    vocabulary.add("not", "지 않");
    vocabulary.add("child", "동화");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "약을 한꺼번에 먹었어요 | true",
        "약 을 한꺼 번에 먹었어요 | true",
        "한꺼번에 약을 먹었어요 | false",
        "약을 받아 왔고 저녁에는 친구들과 모여서 영화를 봤는데 한꺼번에 먹었어요 | false",
        "약을 다 먹었어요 | true",
        "약을 다섯 번 먹었어요 | false",
      })
  void wantsOneAfterTheOtherAndNear(String text, boolean found) {
    assertThat(place(text, next("pill"), next("much"), next("take")).isPresent()).isEqualTo(found);
  }

  @Test
  void knowsWhatTouches() {
    Part touching = new Part(Place.TOUCHING, List.of("take"));
    assertThat(place("약을 먹어요", next("pill"), touching)).hasValue(0);
    assertThat(place("약을 안 먹어요", next("pill"), touching)).isEmpty();
  }

  @Test
  void takesNoForAnAnswerWhereItFollows() {
    Part no = new Part(Place.NOT_NEXT, List.of("not"));
    assertThat(place("오늘 약을 먹었어요", next("pill"), next("take"), no)).hasValue(2);
    assertThat(place("오늘 약을 먹지 않았어요", next("pill"), next("take"), no)).isEmpty();
  }

  @Test
  void looksAroundForCompany() {
    Part with = new Part(Place.IN_SIGHT, List.of("much", "not"));
    Part without = new Part(Place.OUT_OF_SIGHT, List.of("child"));
    assertThat(place("한꺼번에 약을", next("pill"), with)).hasValue(4);
    assertThat(place("약을", next("pill"), with)).isEmpty();
    assertThat(place("한꺼번에 약을 먹는 동화", next("pill"), with, without)).isEmpty();
    assertThat(place("한꺼번에 약을. " + "가".repeat(70) + " 동화", next("pill"), with, without))
        .isPresent();
  }

  @Test
  void readsLatinWordsWhole() {
    assertThat(place("all of the pills", next("much"), next("pill"))).isPresent();
    assertThat(place("a small pill", next("much"), next("pill"))).isEmpty();
  }

  private OptionalInt place(String text, Part... parts) {
    var meaning = new Meaning(Light.RED, Area.LIFE, new Text("약", "pills"));
    return new Sign(meaning, List.of(parts)).in(vocabulary.in(Letters.of(text), 0, text.length()));
  }

  private static Part next(String concept) {
    return new Part(Place.NEXT, List.of(concept));
  }
}
