package aurora5.console.page;

import aurora5.api.Text;
import java.util.Map;

/**
 * States of runs, steps, plugins, probes and alerts, and kinds of failures, in the words of a
 * person.
 */
final class States {
  private static final Map<String, String> KO =
      Map.ofEntries(
          Map.entry("QUEUED", "차례 기다림"),
          Map.entry("RUNNING", "진행 중"),
          Map.entry("WAITING", "기다리는 중"),
          Map.entry("WAITING_FOR_PLUGIN", "플러그인 기다림"),
          Map.entry("COMPENSATING", "되돌리는 중"),
          Map.entry("SUCCEEDED", "마침"),
          Map.entry("FAILED", "실패"),
          Map.entry("CANCELLED", "취소됨"),
          Map.entry("TIMED_OUT", "시간 초과"),
          Map.entry("PENDING", "아직"),
          Map.entry("RETRYING", "다시 시도 중"),
          Map.entry("SKIPPED", "건너뜀"),
          Map.entry("UNDOING", "되돌리는 중"),
          Map.entry("UNDONE", "되돌림"),
          Map.entry("UNDO_FAILED", "되돌리지 못함"),
          Map.entry("LIVE", "사용 중"),
          Map.entry("DRAINING", "마무리 중"),
          Map.entry("RETIRED", "물러남"),
          Map.entry("REJECTED", "거절됨"),
          Map.entry("STOPPED", "정지됨"),
          Map.entry("HEALTHY", "정상"),
          Map.entry("DEGRADED", "주의"),
          Map.entry("UNHEALTHY", "이상"),
          Map.entry("OK", "정상"),
          Map.entry("WARNING", "주의"),
          Map.entry("ERROR", "오류"),
          Map.entry("CRITICAL", "심각"),
          Map.entry("INFO", "참고"),
          Map.entry("DISABLED", "꺼짐"),
          Map.entry("THREW", "오류로 끝남"),
          Map.entry("EXPIRED", "답이 오지 않음"),
          Map.entry("REFUSED", "거절됨"),
          Map.entry("RED", "위급한 글"),
          Map.entry("CHILD_FAILED", "부른 실행이 실패함"),
          Map.entry("KILLED_THE_PROCESS", "프로세스를 죽임"),
          Map.entry("JOURNAL_DAMAGED", "기록이 손상됨"));

  private States() {}

  /** Its colour follows from {@code data-state}, and never says anything that the word does not. */
  static Html badge(Object state, View view) {
    String name = state.toString();
    return new Html()
        .raw("<span class=\"aurora-state\" data-state=\"" + Html.escape(name) + "\">")
        .words(words(name, view))
        .raw("</span>");
  }

  static String words(String name, View view) {
    return view.in(new Text(KO.getOrDefault(name, name), name));
  }
}
