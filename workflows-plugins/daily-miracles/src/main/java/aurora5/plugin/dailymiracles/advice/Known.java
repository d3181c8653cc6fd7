package aurora5.plugin.dailymiracles.advice;

import aurora5.api.Text;
import aurora5.plugin.dailymiracles.pattern.Cause;
import aurora5.plugin.dailymiracles.pattern.Profile;
import aurora5.plugin.dailymiracles.pattern.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may stand in the places of a text. Immutable. */
record Known(Mode mode, Map<String, Text> places) {
  private static final int QUOTED = 80;
  private static final Text NO_CAUSE =
      new Text(
          "걸리는 곳을 아직 말씀하지 않으셨습니다. 최근 불편했던 장면 하나에서 시작합니다.",
          "You have not said yet where it catches; begin with one recent uneasy scene.");
  private static final Text NO_REMEDY =
      new Text(
          "그 장면에서 내가 바란 것을 한 문장으로 적습니다.", "Write in one sentence what you had wished for there.");

  static Known of(Wishes wishes, Profile profile, Optional<Relation> relation) {
    Map<String, Text> places = new HashMap<>();
    places.put("concern", quoted(wishes.concern()));
    places.put("profile", profile.summary());
    places.put("energy", or(wishes.energy(), "잠깐 쉬며 숨 고르기", "a short rest to catch your breath"));
    places.put("solving", or(wishes.solving(), "하나씩 차근차근", "one thing after the other"));
    places.put("peak", or(wishes.peak(), "하루 중 가장 편한 때", "the easiest time of your day"));
    places.put("goal", or(wishes.goal(), "마음이 편안해지는 것", "more peace of mind"));
    places.put("style", or(wishes.style(), "조용히 마주 앉아 짧게", "short, sitting down in quiet"));
    String drive = wishes.readiness().orElse("") + " " + wishes.will().orElse("");
    places.put("minutes", Text.same(String.valueOf(Pace.of(drive).minutes())));
    relation.ifPresent(between -> put(places, between));
    return new Known(relation.isPresent() ? Mode.RELATION : Mode.PERSONAL, Map.copyOf(places));
  }

  private static void put(Map<String, Text> places, Relation between) {
    Optional<Cause> cause = between.rootCauses().stream().findFirst();
    places.put("other", between.counterparty().summary());
    places.put("bond", between.element().text());
    places.put("blend", between.color().text());
    places.put("message", between.message());
    places.put("cause", cause.map(Cause::text).orElseGet(() -> unnamed(between)));
    places.put("remedy", cause.map(Cause::remedy).orElse(NO_REMEDY));
    places.put("recommend", between.recommendations().get(0));
  }

  /** A conflict in the person's own words, if they named one. */
  private static Text unnamed(Relation between) {
    List<String> conflicts = between.counterparty().conflicts();
    if (conflicts.isEmpty()) {
      return NO_CAUSE;
    }
    Text said = quoted(conflicts.get(0));
    return new Text("말씀하신 어려움: " + said.ko(), "The difficulty you named: " + said.en());
  }

  private static Text or(Optional<String> said, String ko, String en) {
    return said.filter(words -> !words.isBlank())
        .map(Known::quoted)
        .orElse(new Text(ko + ".", en + "."));
  }

  private static Text quoted(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    int end = Math.min(line.length(), QUOTED);
    boolean cut = end < line.length();
    if (cut && Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return new Text(
        "‘" + line.substring(0, end) + (cut ? "…’." : "’."),
        "“" + line.substring(0, end) + (cut ? "…”." : "”."));
  }
}
