package aurora5.notion;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

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
}
