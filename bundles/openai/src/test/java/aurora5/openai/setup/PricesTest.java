package aurora5.openai.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PricesTest {
  @Test
  void whatIsSetStandsOverWhatIsKnown() {
    assertThat(Prices.parse("").of("gpt-6-luna")).contains(new Price(0.10, 0.01, 0.50));
    assertThat(Prices.parse("").of("gpt-7-nova")).as("unknown is not free").isEmpty();
    Prices prices = Prices.parse("gpt-6-luna=1/2, m=1/0.5/4,");
    assertThat(prices.of("gpt-6-luna")).contains(new Price(1, 1, 2));
    assertThat(prices.of("m")).contains(new Price(1, 0.5, 4));
    assertThat(prices.of("n")).isEmpty();
    assertThat(Prices.parse("*=0/0").of("anything")).contains(new Price(0, 0, 0));
  }

  @Test
  void ofEveryModelThatIsUsedWithoutASettingThePriceIsKnown() {
    Models models = Models.of("", "", "", true);
    assertThat(
            Stream.of(
                models.text(), models.talk(), models.image().orElseThrow(), models.moderation()))
        .allSatisfy(model -> assertThat(Prices.parse("").of(model)).as(model).isPresent());
    assertThat(Prices.parse("").of(models.moderation())).contains(new Price(0, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"m", "=1/2", "m=1", "m=a/b", "m=1/2/3/4", "m=-1/2", "m=1/NaN"})
  void refusesOthers(String text) {
    assertThatThrownBy(() -> Prices.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
