package aurora5.plugin.problem;

import aurora5.api.Text;
import java.util.List;

/** How people speak of a worry. */
final class Examples {
  static final List<Text> ALL =
      List.of(
          new Text("내 문제를 분석하고 해결 방법을 알려 줘", "Analyze my problem and tell me how to solve it"),
          new Text("고민이 있는데 들어 주고 조언해 주세요", "I have a worry; listen and give me some advice"),
          new Text(
              "직장 상사와 팀장 때문에 힘들어요. 어떻게 하면 좋을까요?",
              "My manager at work makes my life hard. What can I do?"),
          new Text("회사를 그만두고 이직해야 할지 걱정이에요", "I worry whether I should leave my job"),
          new Text("친구나 동료와 사이가 멀어져서 속상해요", "A friend has drifted away from me and I feel sad"),
          new Text("엄마 아빠와 자꾸 다퉈요", "I am always arguing with my mother and father"),
          new Text("남편, 아내와의 갈등을 풀고 싶어요", "I want to settle a conflict with my wife or husband"),
          new Text("아이와 말이 통하지 않아 답답해요", "I can't get through to my teenage son"),
          new Text("연인과 이별해서 너무 슬퍼요", "We broke up and I can't get over it"),
          new Text("진로를 어떻게 정해야 할지 모르겠어요", "I don't know which career to choose"),
          new Text("우울하고 스트레스가 심해서 잠을 못 자요", "I am stressed and depressed and sleep badly"),
          new Text("돈 문제와 빚, 대출 때문에 막막해요", "I have money trouble, debt and loans I can't pay"),
          new Text(
              "공부가 안 되고 시험 성적이 떨어져서 불안해요", "My grades are falling and I am anxious about the exam"),
          new Text("자신감과 자존감이 낮아서 사람 만나기가 두려워요", "I have no confidence and avoid people"),
          new Text("술과 담배, 게임을 끊지 못해요", "I can't stop drinking, smoking and gaming"),
          new Text("상사가 저를 무시하고 업무를 떠넘겨요", "My boss ignores me and pushes extra work on me"),
          new Text("야근이 많아 지치고 퇴사하고 싶어요", "I am tired of overtime and want to quit"),
          new Text(
              "동료가 게으르고 일을 안 해서 화가 나요", "I am angry at a coworker who is lazy and does nothing"),
          new Text("모임에서 겉돌고 친구가 없어 외로워요", "I feel lonely and left out, I have no friends"),
          new Text("친구가 연락을 피하고 뒤에서 험담을 해요", "My friend avoids me and talks behind my back"),
          new Text("따돌림을 당하는 것 같아 괴로워요", "I think I am being bullied at school"),
          new Text(
              "형제 자매와 싸워서 말을 안 해요", "I had a fight with my brother and sister and we do not speak"),
          new Text("부모님 잔소리가 싫고 집에 있기 힘들어요", "My parents nag and I hate being at home"),
          new Text("자녀가 학교에 안 가려고 해서 고민이에요", "My child refuses to go to school"),
          new Text("남편이 무관심해서 서운하고 자주 다퉈요", "My husband does not care and we keep arguing"),
          new Text(
              "배우자와 대화가 없고 결혼 생활이 답답해요", "My marriage is unhappy, we never talk to each other"),
          new Text("여자친구와 헤어진 뒤로 힘들고 눈물이 나요", "Since my girlfriend left me I cry all the time"),
          new Text("좋아하는 사람에게 고백했다가 거절당했어요", "The person I love rejected me"),
          new Text("취업이 안 되고 면접에서 계속 떨어져요", "I cannot find a job and fail every interview"),
          new Text(
              "창업이나 전직을 하고 싶은데 결정을 못 하겠어요",
              "I cannot decide whether to change careers or start a business"),
          new Text(
              "꿈도 목표도 없고 무엇을 하고 싶은지 모르겠어요",
              "I have no goal and do not know what to do with my life"),
          new Text("불면증에 피로가 쌓이고 몸이 아파요", "I have insomnia, I am exhausted and my body hurts"),
          new Text("불안하고 무서워서 아무것도 못 하겠어요", "I am so nervous and afraid that I cannot do anything"),
          new Text("화를 참지 못하고 감정 조절이 안 돼요", "I lose my temper and cannot control my feelings"),
          new Text(
              "월급이 적고 지출이 많아 저축을 못 해요", "My salary is low, I spend too much and cannot save money"),
          new Text("카드 빚을 갚지 못해서 걱정이에요", "I am worried because I cannot pay my credit card debt"),
          new Text(
              "수험 공부에 집중이 안 되고 학원도 가기 싫어요", "I cannot concentrate on studying and hate school"),
          new Text("열등감이 심하고 제 자신이 싫어요", "I feel worthless and hate myself"),
          new Text("소심하고 부끄러워서 말을 못 하겠어요", "I am shy and cannot speak up"),
          new Text("스마트폰을 놓지 못하고 게임 중독인 것 같아요", "I am addicted to my phone and to games"),
          new Text("나쁜 습관을 고치고 싶은데 미루기만 해요", "I procrastinate and want to change bad habits"),
          new Text("쇼핑을 참지 못하고 돈을 낭비해요", "I cannot stop shopping and waste my money"),
          new Text("실수를 해서 후회되고 자책하게 돼요", "I made a mistake and blame myself for it"),
          new Text("거짓말을 하게 되어 괴로운데 어떻게 고칠까요", "I keep lying and feel guilty, how can I fix it?"),
          new Text("왕따를 당하고 뒷담화를 들어서 속상해요", "People gossip about me and leave me out, it hurts"),
          new Text("공황장애가 생겨서 숨쉬기 힘들고 걱정돼요", "I have panic attacks and worry about them"),
          new Text("가족들이랑 서먹하고 사이가 불편해요", "Things are awkward with my family"),
          new Text(
              "주변의 기대가 부담스럽고 스트레스를 받아요",
              "Everybody expects too much of me and the pressure is stressful"),
          new Text(
              "서류에서 자꾸 탈락하고 잘하는 게 없는 것 같아요",
              "My applications are rejected and I feel that I am good at nothing"),
          new Text("잘못을 지적하고 구박하는 사람 때문에 지쳐요", "Somebody keeps criticizing me and I am worn out"),
          new Text("시간을 낭비하고 집중을 못 해서 한심해요", "I waste my time, lose focus and feel useless"),
          new Text("마음이 답답하고 한숨만 나와요", "I feel down and do not know what to do"),
          new Text("갈까 말까 망설이고 결정을 못 내려서 고민돼요", "I hesitate and cannot make up my mind"),
          new Text("무슨 일이 잘못된 건지 원인을 찾고 싶어요", "I want to figure out what is going wrong and why"));

  private Examples() {}
}
