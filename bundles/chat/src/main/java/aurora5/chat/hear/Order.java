package aurora5.chat.hear;

import java.util.Optional;
import java.util.regex.Pattern;

/** What people ask of the house itself, not of a workflow. */
public enum Order {
  CANCEL(
      "(취소|중단|그만|그만해|그만해요|그만할래|그만할래요|그만둘래|그만두기|안할래|안할래요|취소해|취소해요|취소해줘|취소해주세요"
          + "|취소할래|취소할게요|중단해|중단해줘|중단해주세요|처음부터|다 취소|cancel|cancel it|cancel that|stop|quit|abort"
          + "|exit|never ?mind|forget it|start over)"),
  /** A run that has begun, not merely what is being talked about. */
  STOP(
      "((방금|아까|지금|그|이|내|제|마지막|시작한|돌고 있는|실행 중인) ?)*((실행|작업|런|거|것)(을|를|은|는)? ?(좀 )?)?"
          + "(멈춰|멈추어|멈춰줘|멈춰주세요|중지|중지해|중지해줘|중지해주세요|정지|정지해|정지해줘)"
          + "|((방금|아까|지금|그|이|내|제|마지막|시작한|돌고 있는|실행 중인) ?)*(실행|작업|런|거|것)(을|를|은|는)? ?(좀 )?"
          + "(취소|취소해|취소해줘|취소해주세요|취소할래|취소할게요|중단|중단해|중단해줘|중단해주세요|그만|그만해|그만해줘)"
          + "|(please )?(cancel|stop|abort|kill) (the |my |that |this |last )*(run|job|workflow)( please)?"),
  /** What a run waits for. */
  ANSWER(
      "(답하기|답할게|답할게요|답할래|답해줄게|답변|답변하기|답변할게|답변할게요|대답|대답하기|대답할게|대답할게요|응답하기"
          + "|answer|answer it|i will answer|ill answer|reply to (it|the run))"),
  HELP(
      "(도움말|도움|도와줘|도와주세요|사용법|help|help me|뭐 ?할 수 ?있(어|어요|니|나요)|무엇을 할 수 있(어요|나요|습니까)"
          + "|뭘 ?할 수 있(어|어요|니|나요)|뭐 해 ?줄 수 있어|what can you do|how does this work|who are you"
          + "|(너는?|넌) 누구(야|니)|누구세요)"),
  /** What has been told so far, and what was asked. */
  RECAP(
      "((내가|제가|지금까지|여태|이제까지) ?)*(뭐|뭘|무엇을?)(라고)? ?(했|적었|말했|입력했|답했|썼|알려줬).{0,4}"
          + "|(지금|여태|이제)까지(는|요)?|(지금|여태|이제)까지 .{0,8}(보여|정리해).{0,6}"
          + "|(다시 )?(좀 )?(보여|정리해) ?(줘요?|주세요|줄래)|뭐|뭐라고요?|뭐라구요?|무슨 (말|뜻|소리).{0,6}"
          + "|(질문( 좀)?|다시|다시 한번|한번 더) ?(말해|물어|얘기해).{0,6}"
          + "|so far|what (did|have) (i|you) (say|said|tell|told|have|got|write|written|note|noted)"
          + "( you| me)?( so far)?|what do you (have|know)( so far)?|recap|summary"
          + "|show( me)?( it| all| everything)?( again)?|(repeat|say)( that| it| the question)?( again)?( please)?"
          + "|what was the question|pardon|come again|what do you mean|what"),
  WORKFLOWS(
      "((어떤|무슨) )?(워크플로우?|workflows?)(이|가|는|은)?( 목록| 리스트)?( 좀)?( (보여|알려|뭐|어떤|무엇|종류|있).*)?"
          + "|(list|show|show me|which|what)( all| the| your)* workflows.*|(기능|메뉴) ?(목록|보여.*|뭐.*)|menu"),
  TROUBLE(
      "(지금 |현재 )?(뭐가|무엇이|어디가|어디에) (문제|잘못|이상|고장|장애).{0,12}"
          + "|(무슨|어떤) (문제|장애|이상|알림|경보).{0,3}(있|났|떴|생).{0,8}"
          + "|(알림|경보|경고|장애)( 목록)?( 좀)?( ?(보여|있|뭐|알려|확인).*)?"
          + "|what( i)?s wrong.{0,20}|whats the (problem|matter)|any (alerts|problems|incidents|issues)"
          + "|(show |list )?(me )?(the |active )?(alerts|incidents)|is anything (wrong|broken)"),
  HEALTH(
      "(상태|헬스|건강|health|status|health ?check|건강 ?점검|상태 ?점검)( (어때|어떄|보여|알려|확인).*)?"
          + "|(지금 )?(시스템|서버|오로라|aurora|노션|notion|전체) ?.{0,4}(상태|괜찮|건강|정상|이상 없).{0,12}"
          + "|(how is|hows) (the )?(system|server|aurora|everything).{0,10}"
          + "|(are you|is (aurora|everything|the system)) (ok|okay|healthy|well|fine|up|all right)"),
  /** The last runs of all, one line each. */
  LATEST(
      "(최근|지난|내|제|모든|전체) ?(실행|작업|런)(들)?( ?(목록|내역|기록))?( 좀)?( ?(보여|알려|뭐).*)?|실행 ?(목록|내역|기록)( 좀)?( ?(보여|알려).*)?"
          + "|(list|show)( me)?( the| my| all| last| latest| recent)* runs|(all |the |my )*(recent|latest|last|my) runs"),
  RUNS(
      ".*(실행|작업|요청|결과|그림책|동화|분석)(?!하면|되면).{0,8}(어떻게 ?(됐|되|돼|되었)|어디까지|끝났|완료됐|완료되었|다 ?됐|진행 ?상황|상태).*"
          + "|어떻게 ?(됐|되었|되고 ?있|돼 ?가).{0,6}|how did it go|(다|아직|이제) ?(됐|되|안됐|안 됐|끝났|멀었).{0,6}|(결과|진행 ?상황)( 좀)?( ?(보여|알려|어때|나왔|는).*)?"
          + "|(최근|마지막|지난|내) (실행|작업|런).{0,12}"
          + "|how (is|was|about) (the |my |that )?(run|job|story|book|analysis|it)( going| doing)?.{0,12}"
          + "|(is|are) (it|my .{1,20}|the .{1,20}) (done|ready|finished).{0,6}|are we there yet"
          + "|(list|show|recent|last|latest|my)( me)?( the| my| last| latest| recent)* (runs?|results?)"
          + "|(run )?(status|progress|result)( of| for)? (the |my |last )*(run|job).*|any (progress|news|result)"),
  GREETING(
      "(안녕|안녕하세요|안녕하십니까|하이|헬로|헬로우|반가워|반가워요|반갑습니다|좋은 아침.{0,4}|hi|hello|hey|hi there"
          + "|hello there|good (morning|afternoon|evening))( 오로라| aurora)?"),
  FAREWELL(
      "(안녕히 계세요|안녕히 가세요|잘 있어요?|잘 가요?|다음에 (또 )?(봐|봐요|봬요|올게|올게요)|또 올게요?|바이(바이)?"
          + "|(good)? ?bye( bye)?|see you( later| soon)?|good night)( 오로라| aurora)?"),
  THANKS(
      "(정말 |너무 )?(고마워|고마워요|고맙습니다|감사|감사해요|감사합니다|감사드려요|땡큐)( 오로라)?|수고했어.{0,2}|잘했어.{0,2}"
          + "|(thanks|thank you|thx|many thanks)( a lot| very much| so much| aurora)?");

  private static final Pattern RUN_ID =
      Pattern.compile("(?<![a-z0-9])[0-9][0-9a-hjkmnp-tv-z]{25}(?![a-z0-9])");
  private static final Pattern CALL =
      Pattern.compile("(?i)^\\s*@?(aurora|오로라)(야|님|아)?[,:!]?\\s+(?=\\S)");

  private final Pattern pattern;

  Order(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /** Empty if it is about something else, or an answer. */
  public static Optional<Order> in(String text) {
    Optional<String> run = run(text);
    if (run.isEmpty()) {
      return worded(text);
    }
    Optional<Order> rest = worded(text.replace(run.get(), " "));
    return Optional.of(
        switch (rest.orElse(RUNS)) {
          case CANCEL, STOP -> STOP;
          case ANSWER -> ANSWER;
          default -> RUNS;
        });
  }

  private static Optional<Order> worded(String text) {
    String plain = Plain.words(text);
    String joined = Plain.joined(plain);
    for (Order order : values()) {
      if (order.pattern.matcher(plain).matches() || order.pattern.matcher(joined).matches()) {
        return Optional.of(order);
      }
    }
    return Optional.empty();
  }

  /** The id of a run, if the text names one. */
  public static Optional<String> run(String text) {
    var found = RUN_ID.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  /** Without the name that Aurora is called by. */
  public static String uncalled(String text) {
    return CALL.matcher(text).replaceFirst("");
  }
}
