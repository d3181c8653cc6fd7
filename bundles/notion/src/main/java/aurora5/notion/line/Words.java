package aurora5.notion.line;

import aurora5.api.Text;
import aurora5.notion.wire.NotionException.Details;
import aurora5.notion.wire.NotionException.Kind;

/** What happened and what to do, for each way to fail. Pure. */
final class Words {
  private Words() {}

  static Text of(Kind kind, Details details) {
    return switch (kind) {
      case NOT_CONFIGURED ->
          new Text(
              "Notion 키가 설정되지 않았습니다. NOTION_API_KEY를 넣거나 bin/aurora notion setup을 실행하세요.",
              "There is no key for Notion. Set NOTION_API_KEY, or run bin/aurora notion setup.");
      case RATE_LIMITED -> limited(details);
      case BLOCKED ->
          new Text(
              "Notion이 이 연결의 요청을 막았습니다. Notion 고객 지원에 문의하세요. 그때까지 아무것도 보내지지 않습니다.",
              "Notion has blocked this connection. Ask Notion's support; until then nothing is"
                  + " sent.");
      case UNAVAILABLE ->
          new Text(
              "Notion에 연결할 수 없거나 Notion이 과부하 상태입니다. 나중에 저절로 다시 시도합니다.",
              "Notion is out of reach or overloaded. It is tried again later by itself.");
      case AMBIGUOUS ->
          new Text(
              "Notion이 실패했거나 답이 오지 않았습니다. 쓰기였다면 반영되었을 수도 있습니다.",
              "Notion failed, or its answer was lost. If it was to write, it may have written.");
      case CONFLICT ->
          new Text(
              "다른 곳에서 동시에 고쳤습니다. 다시 읽고 시도합니다.",
              "Somebody else wrote at the same time. It is read anew and tried again.");
      case UNAUTHORIZED ->
          new Text(
              "Notion이 키를 거부했습니다. 연결 설정(notion.so/profile/integrations)에서 토큰(ntn_…)을 다시 복사해"
                  + " NOTION_API_KEY에 넣으세요.",
              "Notion rejected the key. Copy the token (ntn_…) again from the connection"
                  + " (notion.so/profile/integrations) into NOTION_API_KEY.");
      case CAPABILITY ->
          new Text(
              "이 연결에 필요한 권한이 없습니다. 연결 설정의 기능(Capabilities)에서 콘텐츠 읽기·수정·삽입과 댓글" + " 읽기·삽입을 켜세요.",
              "The connection lacks a capability. Tick read, update and insert content, and read"
                  + " and insert comments, in its settings under Capabilities.");
      case BLOCK_LIMIT ->
          new Text(
              "Notion 무료 작업 공간의 블록 한도에 이르러 새 페이지를 만들 수 없습니다. 요금제를 올리거나 혼자 쓰는 작업 공간을" + " 쓰세요.",
              "The free workspace has no blocks left, so no page can be made. Upgrade it, or use"
                  + " one with a single member.");
      case NOT_SHARED ->
          new Text(
              "그런 페이지나 표가 없거나 연결에 공유되지 않았습니다. Notion 페이지의 ••• 메뉴 → 연결(Connections)에서 이"
                  + " 연결을 추가하세요.",
              "There is no such page or table, or it is not shared with the connection. On the page"
                  + " in Notion choose ••• → Connections, and add it.");
      case TRASHED ->
          new Text(
              "Notion의 휴지통에 있어 쓸 수 없습니다. 되살리거나 그대로 두세요. Aurora는 되살리지 않습니다.",
              "It lies in Notion's trash and cannot be written. Restore it, or leave it; Aurora does"
                  + " not restore what a person has thrown away.");
      case INVALID ->
          new Text(
              "Notion이 요청을 받아들이지 않았습니다. 표의 열을 바꿨다면 bin/aurora notion setup을 다시 실행하세요.",
              "Notion did not accept the call. If a table's columns were changed, run bin/aurora"
                  + " notion setup again.");
    };
  }

  private static Text limited(Details details) {
    long seconds =
        details.retryAfter().map(time -> Math.max(1, time.plusMillis(999).toSeconds())).orElse(0L);
    return seconds == 0
        ? new Text(
            "Notion에 요청이 너무 많습니다. 잠시 뒤 저절로 다시 시도합니다.",
            "Too many calls to Notion. It is tried again by itself.")
        : new Text(
            "Notion에 요청이 너무 많아 %d초 뒤에 다시 시도합니다.".formatted(seconds),
            "Too many calls to Notion; it wants to be left alone for %d s.".formatted(seconds));
  }
}
