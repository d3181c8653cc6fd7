package aurora5.openai.line;

import aurora5.api.Text;
import aurora5.api.ai.ModelException.Kind;

/** One sentence for each way to fail, with what to do where something can be done. Pure. */
final class Words {
  private Words() {}

  static Text of(Kind kind, String model, int status, String requestId) {
    Text words = words(kind, model);
    String mark =
        (status == 0 ? "" : "HTTP " + status) + (requestId.isEmpty() ? "" : ", " + requestId);
    return mark.isEmpty()
        ? words
        : new Text("%s [%s]".formatted(words.ko(), mark), "%s [%s]".formatted(words.en(), mark));
  }

  private static Text words(Kind kind, String model) {
    return switch (kind) {
      case NOT_CONFIGURED -> new Text("AI 모델이 설정되지 않았습니다.", "No model is configured.");
      case KEY ->
          new Text(
              "AI 서버가 키를 거부했습니다. OPENAI_API_KEY를 확인하세요.",
              "The model's server rejected the key. Look at OPENAI_API_KEY.");
      case PERMISSION ->
          new Text(
              "이 키로는 모델(%s)을 쓸 수 없습니다(권한 또는 지역).".formatted(model),
              "The key may not use the model %s (permission or region).".formatted(model));
      case UNKNOWN_MODEL ->
          new Text(
              "모델(%s)이 서버에 없습니다. 모델 이름을 확인하세요.".formatted(model),
              "The server does not know the model %s. Look at the model's name.".formatted(model));
      case UNSUPPORTED ->
          new Text("AI 서버에 이 기능이 없습니다.", "The model's server does not have this kind of call.");
      case NO_CREDIT ->
          new Text(
              "AI 계정의 잔액이 없습니다. 결제 정보를 확인하세요.",
              "The account has no credit left. Look at its billing.");
      case BUDGET -> new Text("오늘의 AI 예산을 다 썼습니다.", "Today's budget for models is spent.");
      case RATE_LIMITED ->
          new Text(
              "모델(%s)에 대한 요청이 너무 많아 거절되었습니다.".formatted(model),
              "Too many calls to the model %s.".formatted(model));
      case OUTAGE -> new Text("AI 서버에 장애가 있습니다.", "The model's server failed.");
      case NETWORK ->
          new Text(
              "AI 서버에 연결할 수 없거나 연결이 끊어졌습니다.",
              "The model's server could not be reached, or the connection broke.");
      case SLOW ->
          new Text(
              "모델(%s)이 제시간에 답하지 않았습니다.".formatted(model),
              "The model %s did not answer in time.".formatted(model));
      case BAD_REQUEST ->
          new Text("AI 서버가 요청을 받아들이지 않았습니다.", "The model's server did not accept the call.");
      case FLAGGED ->
          new Text(
              "입력한 글에 다룰 수 없는 내용이 있습니다.",
              "What was written has something in it that must not be worked on.");
      case SELF_HARM ->
          new Text(
              "입력한 글에 자신을 해치려는 뜻이 있습니다. 지금 109나 119로 전화해 주세요.",
              "What was written speaks of harming oneself. In Korea, call 109 or 119 now.");
      case REFUSED ->
          new Text(
              "모델(%s)이 답하기를 거부했습니다.".formatted(model),
              "The model %s refused to answer.".formatted(model));
      case CUT_OFF ->
          new Text(
              "모델(%s)의 답이 중간에 끊겼습니다.".formatted(model),
              "The answer of the model %s ended before it was complete.".formatted(model));
      case MISFIT ->
          new Text(
              "모델(%s)의 답이 요청한 형식에 맞지 않습니다.".formatted(model),
              "The answer of the model %s is not what was asked for.".formatted(model));
    };
  }
}
