package aurora5.safety;

import aurora5.api.Text;

/** What somebody reads whose text is red. */
final class Care {
  static final Text WORDS =
      new Text(
          "많이 힘드시지요. 이야기해 주셔서 고맙습니다. 혼자 견디지 않으셔도 됩니다."
              + " 지금 109(자살예방 상담전화, 24시간 무료)로 전화하면 이야기를 들어 주는 사람이 있습니다."
              + " 정신건강 위기상담 1577-0199도 24시간 열려 있습니다."
              + " 지금 위험하다면 바로 119에, 누군가에게 위협받고 있다면 112에 전화해 주세요."
              + " 다른 사람이 걱정되어 쓰셨다면 그 사람 곁에 머물며 함께 109에 전화해 주세요."
              + " 쓰신 글은 저장하지 않았고, 위급한 글이 왔다는 것만 담당자에게 알립니다.",
          "This sounds very hard, and thank you for saying it. You do not have to bear it alone."
              + " In Korea, call 109 (suicide prevention line, free, day and night): somebody will"
              + " listen. The mental health crisis line 1577-0199 is open day and night, too."
              + " If you are in danger now, call 119, and 112 if somebody threatens you; elsewhere"
              + " call your local emergency number. If you wrote about somebody else, stay with them"
              + " and call 109 together. Your text was not stored; the person in charge is told"
              + " only that an urgent text came.");

  private Care() {}
}
