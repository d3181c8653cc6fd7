package aurora5.safety;

import aurora5.api.Text;
import aurora5.api.safety.Light;

/** What somebody reads whose text is red. */
final class Care {
  static final Text WORDS = around(Light.RED.help().orElseThrow());

  private Care() {}

  private static Text around(Text who) {
    return new Text(
        "많이 힘드시지요. 이야기해 주셔서 고맙습니다. 혼자 견디지 않으셔도 됩니다. "
            + who.ko()
            + " 다른 사람이 걱정되어 쓰셨다면 그 사람 곁에 머물며 함께 109에 전화해 주세요."
            + " 쓰신 글은 저장하지 않았고, 위급한 글이 왔다는 것만 담당자에게 알립니다.",
        "This sounds very hard, and thank you for saying it. You do not have to bear it alone. "
            + who.en()
            + " If you wrote about somebody else, stay with them"
            + " and call 109 together. Your text was not stored; the person in charge is told"
            + " only that an urgent text came.");
  }
}
