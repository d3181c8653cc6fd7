package aurora5.plugin.story.tale;

/** An age as Koreans say it: 다섯 살, 스무 살, 서른다섯 살, 백두 살. */
public final class KoreanAge {
  private static final String[] TENS = {"", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"};
  private static final String[] ONES = {"", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"};

  private KoreanAge() {}

  public static String of(int age) {
    String rest = age % 100 == 20 ? "스무" : TENS[age / 10 % 10] + ONES[age % 10];
    return (age >= 100 ? "백" : "") + rest + " 살";
  }
}
