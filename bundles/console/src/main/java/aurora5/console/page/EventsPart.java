package aurora5.console.page;

import aurora5.api.notion.NotionEvents;
import aurora5.api.notion.NotionEvents.Subscription;

/** Whether Notion tells of comments by itself, and how to have it do so. Immutable. */
record EventsPart(NotionEvents events) {
  String render(View view) {
    Subscription now = events.subscription();
    var html =
        new Html()
            .heading(view.t("Notion 이벤트 (webhook)", "Events of Notion (webhook)"))
            .raw("<div data-refresh=\"5000\"><dl class=\"aurora-facts\">")
            .fact(view.t("상태", "State"), new Html().words(words(now, view)))
            .fact(view.t("등록 창", "Window"), window(now, view))
            .fact(view.t("마지막 이벤트", "Last event"), last(now, view));
    if (!now.token().isEmpty()) {
      html.fact(
          view.t("포털에 붙여 넣을 토큰", "Token for the portal"),
          new Html().raw("<code>").words(now.token()).raw("</code>"));
    }
    html.raw("</dl></div>\n");
    if (now.openUntil().isEmpty()) {
      html.raw(open(now, view).toString());
    }
    return html.paragraph(
            view.t(
                "공개 HTTPS 주소가 있을 때만 필요합니다. 창을 연 뒤 개발자 포털의 Webhooks에서 주소"
                    + " https://서버/notion/webhook, 이벤트 comment.created로 구독을 만들고, 여기 나타나는 토큰을 포털에 붙여 넣으세요."
                    + " 이벤트가 오지 않으면 오로라가 직접 댓글을 찾아봅니다.",
                "Only where there is a public HTTPS address. Open the window, make a subscription under"
                    + " Webhooks in Notion's developer portal, with https://YOUR-SERVER/notion/webhook"
                    + " and the event comment.created, and paste the token that appears here into the"
                    + " portal. Without events Aurora looks for comments itself."))
        .toString();
  }

  private static String words(Subscription now, View view) {
    return switch (now.state()) {
      case NONE -> view.t("구독이 없습니다. 댓글을 직접 찾아봅니다", "No subscription: comments are looked for");
      case ANNOUNCED -> view.t("등록 요청을 기다립니다", "A handshake is awaited");
      case SHAKEN ->
          view.t(
              "등록 요청이 왔습니다. 아래 토큰을 포털에 붙여 넣으세요",
              "A handshake has come: paste the token into the portal");
      case PROVEN -> view.t("서명된 이벤트가 옵니다", "Events come, signed");
    };
  }

  private static Html window(Subscription now, View view) {
    return now.openUntil()
        .map(
            until ->
                new Html().words(view.t("열림, ~ ", "open until ")).raw(Times.at(until).toString()))
        .orElseGet(() -> new Html().words(view.t("닫힘", "closed")));
  }

  private static Html last(Subscription now, View view) {
    return now.lastEvent()
        .map(at -> Times.at(at))
        .orElseGet(() -> new Html().words(view.t("시작한 뒤로 없음", "none since Aurora was started")));
  }

  /** Whoever has a subscription that works is asked: the next handshake takes its place. */
  private static Html open(Subscription now, View view) {
    String question =
        now.state() == Subscription.State.PROVEN
            ? view.t(
                "이미 이벤트가 옵니다. 새 등록 요청이 오면 지금 구독은 쓰지 않게 됩니다. 그래도 열까요?",
                "Events come already; a new handshake takes their place. Open it all the same?")
            : "";
    return view.button(
        "/notion/announce", view.t("등록 창 열기 (10분)", "Open the window (10 min)"), question);
  }
}
