package aurora5.plugin.miracle.tone;

import aurora5.api.Text;
import aurora5.api.safety.Light;

/** Where on the way an index stands, and what helps there. */
public enum Stage {
  SORT_FEELINGS(
      1,
      "감정 정리",
      new Advice(
          new Text("지금은 마음을 먼저 돌볼 때입니다.", "This is the time to look after your heart first."),
          new Text("오늘 느낀 것을 세 단어로 적어 보세요.", "Write down what you feel today in three words.")),
      new Advice(
          new Text(
              "마음이 무거운 때입니다. 서두르지 않아도 괜찮습니다.", "Things are heavy now. There is no need to hurry."),
          new Text(
              "믿을 만한 사람 한 명에게 지금 마음을 한 문장으로 전해 보세요.",
              "Tell one person you trust, in a sentence, how you feel."))),
  FIND_DIRECTION(
      2,
      "방향 정리",
      new Advice(
          new Text("바라는 것의 윤곽이 잡히고 있습니다.", "What you wish for is taking shape."),
          new Text(
              "바라는 것을 언제, 무엇을, 어떻게가 들어간 한 문장으로 써 보세요.",
              "Put your wish into one sentence that says when, what and how.")),
      new Advice(
          new Text(
              "걱정과 바람이 함께 있습니다. 하나씩 나누어 보면 길이 보입니다.",
              "Worry and wish are both there. Taken apart, they show a way."),
          new Text(
              "걱정을 두 칸에 나누어 적어 보세요. 내가 바꿀 수 있는 것과 없는 것.",
              "Sort the worries into two columns: what you can change and what you cannot."))),
  BEGIN(
      3,
      "실행 시작",
      new Advice(
          new Text("한 걸음 내디딜 준비가 되었습니다.", "You are ready to take a step."),
          new Text("10분이면 끝나는 첫 행동을 오늘 해 보세요.", "Do a first thing today that takes ten minutes.")),
      new Advice(
          new Text("어려운 가운데서도 움직일 힘이 보입니다.", "There is strength to move, even in a hard time."),
          new Text(
              "도움을 청할 곳을 하나 찾아 오늘 연락해 보세요.",
              "Find one place that can help and get in touch today."))),
  KEEP_GOING(
      4,
      "유지 회복",
      new Advice(
          new Text("좋은 흐름입니다. 지켜 가는 일이 남았습니다.", "You are on a good course; now keep to it."),
          new Text(
              "오늘 잘된 일 하나를 적고 내일도 할 것을 정해 보세요.",
              "Note one thing that went well today and decide to repeat it tomorrow.")),
      new Advice(
          new Text("힘이 있는 만큼 쉬는 시간도 필요합니다.", "You have strength, and it needs rest as well."),
          new Text(
              "오늘은 일을 하나 덜고 20분을 온전히 쉬어 보세요.",
              "Drop one task today and rest for twenty whole minutes.")));

  /** A line and something to do today. Immutable. */
  public record Advice(Text summary, Text today) {}

  private final int code;
  private final String label;
  private final Advice usual;
  private final Advice warm;

  Stage(int code, String label, Advice usual, Advice warm) {
    this.code = code;
    this.label = label;
    this.usual = usual;
    this.warm = warm;
  }

  public static Stage of(int index) {
    if (index < 65) {
      return SORT_FEELINGS;
    }
    if (index < 75) {
      return FIND_DIRECTION;
    }
    return index < 85 ? BEGIN : KEEP_GOING;
  }

  /** The grade of the voyage. */
  public static String grade(int index) {
    if (index >= 90) {
      return "기적항해";
    }
    if (index >= 80) {
      return "순항항해";
    }
    return index >= 70 ? "성장항해" : "준비항해";
  }

  public int code() {
    return code;
  }

  public String label() {
    return label;
  }

  /**
   * @param light what the house shows for the text; what is not green gets a warmer tone
   */
  public Advice advice(Light light) {
    return light == Light.GREEN ? usual : warm;
  }
}
