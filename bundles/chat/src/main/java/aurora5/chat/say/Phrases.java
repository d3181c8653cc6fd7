package aurora5.chat.say;

import aurora5.api.Text;

/** Sentences that need nothing to be filled in. */
public final class Phrases {
  public static final Text HELLO =
      new Text("안녕하세요, 오로라입니다. 이런 일을 도와드릴 수 있어요:", "Hello, I am Aurora. This is what I can do:");
  public static final Text HELP =
      new Text(
          "하고 싶은 일을 그냥 말씀해 주세요. 부족한 것은 하나씩 여쭤보고, 실행하기 전에 꼭 확인을 받아요. '취소'는 언제든 됩니다."
              + " '상태', '뭐가 문제야?', '최근 실행'도 물어보세요. 할 수 있는 일:",
          "Just say what you would like. I ask for what is missing, one thing at a time, and never"
              + " run anything that leaves a trace before you say yes. 'cancel' works at any time;"
              + " ask for 'health', 'what is wrong' or 'recent runs', too. What I can do:");
  public static final Text HOW_TO_ANSWER =
      new Text(
          "여쭤보는 것에 그냥 답해 주세요. 다른 항목은 '이름: 민수'처럼 말씀하시면 적거나 고쳐 둘게요."
              + " '지금까지'라고 하시면 적어 둔 것을 보여 드리고, '취소'는 언제든 됩니다.",
          "Just answer what I ask. Anything else may be told or changed by name, as in 'name: Mina';"
              + " 'so far' shows what I have noted, and 'cancel' works at any time.");
  public static final Text THANKS = new Text("도움이 되었다니 기뻐요.", "You are welcome.");
  public static final Text FAREWELL =
      new Text("또 불러 주세요. 좋은 하루 보내세요!", "Come back any time. Have a good day!");
  public static final Text NOTHING_OPEN =
      new Text(
          "지금 취소할 것이 없습니다. 다른 곳에서 시작한 실행은 실행 화면에서 멈출 수 있어요.",
          "There is nothing to cancel here. A run that was begun elsewhere can be stopped on its"
              + " page.");
  public static final Text NOTHING_RUNS =
      new Text(
          "이 대화에서 돌고 있는 실행은 없어요. 하던 이야기를 그만두려면 '취소'라고 하세요.",
          "No run of this conversation is going on. To drop what we are at, say 'cancel'.");
  public static final Text CANCELLED =
      new Text("취소했습니다. 아무것도 실행하지 않았어요.", "Cancelled; nothing was run.");
  public static final Text NOT_YOURS =
      new Text(
          "그 실행은 이 대화에서 시작한 것이 아니라서 제가 멈추지 않아요. 실행 화면에서 멈출 수 있습니다.",
          "That run was not begun by you here, so I leave it alone; it can be stopped on its page.");
  public static final Text ENDED = new Text("그 실행은 이미 끝났습니다.", "That run has ended already.");
  public static final Text KEPT =
      new Text("그대로 둘게요. 실행은 계속됩니다.", "I leave it alone; the run goes on.");
  public static final Text WHICH_RUN =
      new Text("어느 실행을 멈출까요? 번호로 답해 주세요.", "Which run shall I stop? Answer by number.");
  public static final Text STOPPED =
      new Text(
          "멈추었습니다. 되돌릴 것이 있으면 되돌리고 끝납니다.",
          "It is being stopped; what has to be undone is undone first.");
  public static final Text PUT_ASIDE = new Text("하던 이야기는 접어 둘게요.", "I put aside what we were at.");
  public static final Text NOTHING_WAITS =
      new Text("지금 답을 기다리는 실행이 없습니다.", "No run of this conversation waits for an answer.");
  public static final Text ANSWERED =
      new Text(
          "그 질문은 이미 답을 받았거나 실행이 끝나서 여기서 멈춥니다.",
          "That question has been answered already, or its run has ended; I stop here.");
  public static final Text ANSWER_LATER =
      new Text(
          "하던 이야기를 마치고 '답하기'라고 하시면 여쭤볼게요.", "Once we are done here say 'answer', and I ask you.");
  public static final Text ANSWER_NOW =
      new Text("'답하기'라고 하시면 여쭤볼게요.", "Say 'answer', and I ask you.");
  public static final Text OUT_OF_SCOPE =
      new Text(
          "그 일은 제가 할 수 있는 일이 아닌 것 같아요. 할 수 있는 일은 이렇습니다:",
          "I do not think I can do that. This is what I can do:");
  public static final Text GONE =
      new Text(
          "그 워크플로우는 지금 설치되어 있지 않아서 여기서 멈춥니다. 다시 설치되면 처음부터 말씀해 주세요.",
          "That workflow is not installed any more, so I stop here. Once it is back, please ask again.");
  public static final Text CHANGED =
      new Text(
          "그 사이 워크플로우가 새 버전으로 바뀌었어요. 다시 한번 확인해 주세요.",
          "The workflow was replaced by a newer version meanwhile; please look again.");
  public static final Text EXPIRED =
      new Text("확인한 지 오래되어 다시 여쭤볼게요.", "That was a while ago, so I ask once more.");
  public static final Text YES_OR_NO =
      new Text("'네' 또는 '아니요'로 답해 주세요.", "Please answer yes or no.");
  public static final Text WARM =
      new Text(
          "마음이 쓰이는 이야기를 들려주셔서 고맙습니다. 함께 차근차근 볼게요.",
          "Thank you for telling me; that does not sound easy. Let us look at it step by step.");
  public static final Text NO_RUNS = new Text("아직 실행한 것이 없습니다.", "Nothing has been run yet.");
  public static final Text NO_SUCH_RUN =
      new Text("그런 번호의 실행을 찾을 수 없습니다.", "I cannot find a run of that number.");
  public static final Text AWAY =
      new Text("그 기능이 지금 꺼져 있어 답할 수 없습니다.", "That part of Aurora is not there right now.");
  public static final Text TOO_LONG =
      new Text(
          "이 대화가 너무 길어졌습니다. 새 대화를 시작해 주세요.",
          "This conversation has become too long; please begin a new one.");

  private Phrases() {}
}
