package aurora5.notion;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What the operator sets, as it comes. */
@ObjectClassDefinition(
    id = "aurora5.notion",
    name = "Aurora 5: Notion",
    description =
        "The connection to Notion. In force from the next call on. bin/aurora notion setup makes the"
            + " tables. / Notion 연결")
@interface Config {
  @AttributeDefinition(
      name = "Token",
      description =
          "NOTION_API_KEY. Token of an internal connection (ntn_…). Without one, alerts are shown on"
              + " the console only. / Notion 키",
      type = AttributeType.PASSWORD,
      required = false)
  String apiKey() default "";

  @AttributeDefinition(
      name = "Token, other name",
      description = "NOTION_TOKEN. Used if the token above is empty. / Notion 키(다른 이름)",
      type = AttributeType.PASSWORD,
      required = false)
  String token() default "";

  @AttributeDefinition(
      name = "Page",
      description =
          "NOTION_PAGE_ID. The page on which everything lies: its id or a link to it. / 페이지 ID 또는"
              + " 링크",
      required = false)
  String pageId() default "";

  @AttributeDefinition(
      name = "Address",
      description =
          "NOTION_BASE_URL. https://, or http:// on this machine. Default https://api.notion.com/v1."
              + " / Notion 주소")
  String baseUrl() default "https://api.notion.com/v1";

  @AttributeDefinition(
      name = "Reports",
      description =
          "NOTION_REPORTS. WORKFLOW=auto, full, brief, failures or off, with commas; * is all"
              + " others. auto: a page for each run, of more than 30 in an hour a row. Default"
              + " *=auto. / 어떤 실행을 얼마나 보고할지")
  String reports() default "*=auto";

  @AttributeDefinition(
      name = "Language",
      description = "NOTION_LANGUAGE. Of what Aurora writes, ko or en. Default ko. / 적는 언어",
      options = {@Option(label = "한국어", value = "ko"), @Option(label = "English", value = "en")})
  String language() default "ko";

  @AttributeDefinition(
      name = "Time zone",
      description =
          "AURORA_ZONE. Of times and of the daily page at 09:00. Default Asia/Seoul. / 시간대")
  String zone() default "Asia/Seoul";

  @AttributeDefinition(
      name = "Address of Aurora",
      description =
          "AURORA_PUBLIC_URL. Where links in Notion lead to. Default empty: where Aurora listens on"
              + " this machine. / Aurora 주소, 비우면 이 컴퓨터",
      required = false)
  String address() default "";
}
