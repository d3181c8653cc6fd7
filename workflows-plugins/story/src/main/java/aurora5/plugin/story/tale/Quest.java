package aurora5.plugin.story.tale;

import java.util.List;
import java.util.Map;

/**
 * What is looked for, where, what stands in the way and who helps. Immutable.
 *
 * @param wallPlace and {@code landPlace}: how a drawing calls these places
 */
record Quest(
    String treasure, String land, String wall, String guide, String wallPlace, String landPlace) {
  private static final List<Quest> ALL =
      List.of(
          new Quest("별빛 씨앗", "바람 언덕", "안개 낀 강", "늙은 부엉이", "river", "meadow"),
          new Quest("무지개 조각", "구름 마을", "깊은 골짜기", "산양 할아버지", "mountain", "clouds"),
          new Quest("노래하는 조약돌", "은빛 바닷가", "캄캄한 동굴", "나이 많은 거북이", "cave", "sea"),
          new Quest("달빛 등불", "달맞이 고개", "가시덤불 숲", "다람쥐 할머니", "forest", "mountain"));

  /** By the child's seed; the guide is never of the child's favourite kind. */
  static Quest of(Child child) {
    List<Quest> fitting =
        ALL.stream().filter(quest -> !quest.guide.contains(child.favoriteAnimal())).toList();
    long mixed = child.seed() * 0x9E3779B97F4A7C15L >>> 33;
    return fitting.get((int) (mixed % fitting.size()));
  }

  Map<String, String> words() {
    return Map.of("treasure", treasure, "land", land, "wall", wall, "guide", guide);
  }
}
