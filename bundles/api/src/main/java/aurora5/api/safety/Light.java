package aurora5.api.safety;

import aurora5.api.Text;
import java.util.Optional;

/**
 * How far a text may go. The later, the worse. The only place that knows who is there for somebody
 * in Korea, at any hour.
 */
public enum Light {
  /** On its way like any other. */
  GREEN,
  /** A usual answer, in a warm tone, and a person looks at it within a day. */
  YELLOW(
      "많이 힘들 때는 혼자 견디지 마세요. 109(자살예방 상담전화)와 1577-0199(정신건강 위기상담)가 24시간 이야기를 들어 줍니다."
          + " 누군가에게 맞거나 위협받고 있다면 112, 여성긴급전화 1366, 청소년전화 1388에 연락하세요.",
      "If it is too much, do not carry it alone: in Korea 109 and 1577-0199 (mental health crisis"
          + " line) listen at any hour. If somebody hurts or threatens you, call 112, 1366 (for"
          + " women) or 1388 (for the young)."),
  /** No run, no score, no model, nothing stored: an answer that helps, and a person at once. */
  RED(
      "지금 109(자살예방 상담전화, 24시간 무료)로 전화하면 이야기를 들어 주는 사람이 있습니다."
          + " 정신건강 위기상담 1577-0199도 24시간 열려 있습니다."
          + " 지금 위험하다면 바로 119에, 누군가에게 위협받고 있다면 112에 전화해 주세요.",
      "In Korea, call 109 (suicide prevention line, free, day and night): somebody will listen."
          + " The mental health crisis line 1577-0199 is open day and night, too."
          + " If you are in danger now, call 119, and 112 if somebody threatens you; elsewhere call"
          + " your local emergency number.");

  private final Optional<Text> help;

  Light() {
    help = Optional.empty();
  }

  Light(String ko, String en) {
    help = Optional.of(new Text(ko, en));
  }

  /** Who is there for the person, to be said with every answer that shows this; none for green. */
  public Optional<Text> help() {
    return help;
  }
}
