package aurora5.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aurora5.api.Json;
import aurora5.api.Problem;
import aurora5.api.catalog.CodecException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PluginCodecTest {
  private final PluginCodec codec = new PluginCodec();

  enum Mood {
    HAPPY,
    SAD {
      @Override
      boolean good() {
        return false;
      }
    };

    boolean good() {
      return true;
    }
  }

  record Scene(String title, List<Double> weights) {}

  record Page<T>(List<T> items, Optional<String> next) {}

  private record Everything(
      int number,
      Optional<Integer> maybe,
      OptionalInt count,
      BigDecimal price,
      Mood mood,
      Map<Mood, List<Scene>> scenes,
      Set<String> tags,
      Page<Scene> page,
      Instant at,
      LocalDate day,
      ZonedDateTime zoned,
      Duration took,
      Json any) {}

  record Child(String name, int age) {
    Child {
      Objects.requireNonNull(name);
      if (age < 3 || age > 12) {
        throw new IllegalArgumentException("age must be 3 to 12: " + age);
      }
    }

    boolean isAdult() {
      return false;
    }

    String getNick() {
      return "x";
    }
  }

  record Family(List<Child> children, Optional<Child> guest) {}

  record Measures(double nan, double huge, float small, long big) {}

  record Empty() {}

  @Test
  void carriesEverythingThereAndBack() {
    var scene = new Scene("숲\n\"😀\"", List.of(0.1, 1e300, -0.0));
    var value =
        new Everything(
            Integer.MIN_VALUE,
            Optional.of(7),
            OptionalInt.of(0),
            new BigDecimal("12.340"),
            Mood.SAD,
            Map.of(Mood.SAD, List.of(scene)),
            Set.of("a", "b"),
            new Page<>(List.of(scene), Optional.of("more")),
            Instant.parse("2026-01-02T03:04:05.123456789Z"),
            LocalDate.of(2026, 2, 28),
            ZonedDateTime.of(2026, 1, 2, 3, 4, 5, 6, ZoneId.of("Asia/Seoul")),
            Duration.ofMillis(90_061),
            new Json("{\"a\":[1,2.50,null]}"));
    assertThat(codec.read(Everything.class, codec.write(value))).isEqualTo(value);
  }

  @Test
  void writesTimesAsPeopleReadThem() {
    record Times(Instant at, LocalDate day, Duration took) {}
    assertThat(
            codec.write(
                new Times(Instant.EPOCH, LocalDate.of(2026, 2, 28), Duration.ofSeconds(90))))
        .isEqualTo(
            new Json(
                "{\"at\":\"1970-01-01T00:00:00Z\",\"day\":\"2026-02-28\",\"took\":\"PT1M30S\"}"));
  }

  @Test
  void readsBackNumbersThatAreNone() {
    var value = new Measures(Double.NaN, Double.NEGATIVE_INFINITY, Float.MIN_VALUE, Long.MAX_VALUE);
    assertThat(codec.read(Measures.class, codec.write(value))).isEqualTo(value);
  }

  @Test
  void writesComponentsOnlyAndLeavesOutWhatIsAbsent() {
    assertThat(codec.write(new Family(List.of(new Child("Ann", 3)), Optional.empty())))
        .isEqualTo(new Json("{\"children\":[{\"name\":\"Ann\",\"age\":3}]}"));
    assertThat(codec.write(new Empty())).isEqualTo(new Json("{}"));
    assertThat(codec.read(Empty.class, new Json("{}"))).isEqualTo(new Empty());
  }

  @Test
  void readsPlainValues() {
    assertThat(codec.read(String.class, codec.write("hello"))).isEqualTo("hello");
    assertThat(codec.read(Integer.class, new Json("3"))).isEqualTo(3);
    assertThat(codec.read(Mood.class, codec.write(Mood.SAD))).isEqualTo(Mood.SAD);
  }

  @Test
  void takesNullAndAbsentForAnEmptyOptional() {
    var expected = new Family(List.of(), Optional.empty());
    assertThat(codec.read(Family.class, new Json("{\"children\":[]}"))).isEqualTo(expected);
    assertThat(codec.read(Family.class, new Json("{\"children\":[],\"guest\":null}")))
        .isEqualTo(expected);
  }

  @Test
  void refusesWhatIsMissingNullUnknownOrOfAnotherType() {
    assertThat(problems(Child.class, "{\"age\":3}")).containsExactly("/name");
    assertThat(problems(Child.class, "{\"name\":\"Ann\"}")).containsExactly("/age");
    assertThat(problems(Child.class, "{\"name\":null,\"age\":null}"))
        .containsExactly("/name", "/age");
    assertThat(problems(Child.class, "{\"name\":\"Ann\",\"age\":3,\"x/y\":1}"))
        .containsExactly("/x~1y");
    assertThat(problems(Child.class, "{\"name\":3,\"age\":\"3\"}"))
        .containsExactly("/name", "/age");
    assertThat(problems(Child.class, "{\"name\":\"Ann\",\"age\":3.5}")).containsExactly("/age");
    assertThat(problems(Child.class, "[]")).containsExactly("");
    assertThat(problems(Child.class, "null")).containsExactly("");
    assertThat(problems(Child.class, "{\"name\":\"Ann\"")).containsExactly("");
    assertThat(problems(Child.class, "{\"name\":\"Ann\",\"age\":3}}")).containsExactly("");
    assertThat(problems(Child.class, "{\"name\":\"Ann\",\"age\":3,\"age\":4}")).containsExactly("");
    assertThat(problems(Mood.class, "1")).containsExactly("");
  }

  @Test
  void repeatsWhatTheConstructorSaysAndWhere() {
    var document =
        new Json("{\"children\":[{\"name\":\"Ann\",\"age\":3},{\"name\":\"B\",\"age\":2}]}");
    var refusal =
        catchThrowableOfType(CodecException.class, () -> codec.read(Family.class, document));
    assertThat(refusal.problems())
        .containsExactly(
            new Problem("/children/1", aurora5.api.Text.same("age must be 3 to 12: 2")));
    assertThat(refusal).hasMessageNotContaining("2:").hasNoCause();
  }

  @Test
  void aConstructorMaySpeakBothLanguages() {
    record Guest(String name) {
      Guest {
        throw new IllegalArgumentException(new aurora5.api.Text("이름", "name").lines());
      }
    }
    var refusal =
        catchThrowableOfType(
            CodecException.class, () -> codec.read(Guest.class, new Json("{\"name\":\"\"}")));
    assertThat(refusal.problems())
        .containsExactly(new Problem("", new aurora5.api.Text("이름", "name")));
  }

  @Test
  void keepsTheTraceOfAConstructorThatBreaks() {
    record Broken(List<String> names) {
      Broken {
        names = List.copyOf(names);
      }
    }
    assertThatThrownBy(() -> codec.read(Broken.class, new Json("{\"names\":[null]}")))
        .isInstanceOf(CodecException.class)
        .hasCauseInstanceOf(NullPointerException.class);
  }

  @Test
  void neverWritesWhatItCouldNotRead() {
    assertThatThrownBy(() -> codec.write(new Scene(null, List.of())))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("'/title'");
    var gap = new Scene("gap", Arrays.asList(1.0, null));
    assertThat(codec.read(Scene.class, codec.write(gap))).isEqualTo(gap);
  }

  @Test
  void refusesToWriteBeyondTheDepthItReads() {
    record Deep(Optional<Deep> deeper) {}
    var deep = new Deep(Optional.empty());
    for (var i = 0; i < Documents.MAX_DEPTH; i++) {
      deep = new Deep(Optional.of(deep));
    }
    var tooDeep = deep;
    assertThatThrownBy(() -> codec.write(tooDeep)).isInstanceOf(CodecException.class);
    var allowed = deep.deeper().orElseThrow();
    assertThat(codec.read(Deep.class, codec.write(allowed))).isEqualTo(allowed);
  }

  @Test
  void refusesToWriteARecordWhoseAccessorThrows() {
    record Angry(String name) {
      @Override
      public String name() {
        throw new IllegalStateException("no");
      }
    }
    assertThatThrownBy(() -> codec.write(new Angry("x"))).isInstanceOf(CodecException.class);
  }

  @Test
  void refusesInItsOwnWordsEvenWhatNoSchemaKnows() {
    record Odd(StringBuilder text, int number) {}
    assertThat(problems(Odd.class, "{\"text\":\"a\",\"number\":\"b\"}")).containsExactly("/number");
    assertThat(problems(Child.class, "{\"name\":[1e400],\"age\":3}")).containsExactly("");
  }

  @Test
  void carriesLargeResults() {
    var large = new Scene("가".repeat(3 << 20), List.of());
    assertThat(codec.read(Scene.class, codec.write(large))).isEqualTo(large);
  }

  private List<String> problems(Class<?> type, String document) {
    var refusal =
        catchThrowableOfType(CodecException.class, () -> codec.read(type, new Json(document)));
    return refusal.problems().stream().map(Problem::pointer).toList();
  }
}
