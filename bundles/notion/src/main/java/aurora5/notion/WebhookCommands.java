package aurora5.notion;

import aurora5.api.notion.NotionEvents;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The command {@code aurora5:notionWebhook} of the Gogo shell, where there is one. */
@Component(
    service = WebhookCommands.class,
    property = {"osgi.command.scope=aurora5", "osgi.command.function=notionWebhook"})
public final class WebhookCommands {
  private final NotionEvents events;

  @Activate
  public WebhookCommands(@Reference(name = "events") NotionEvents events) {
    this.events = events;
  }

  /** With {@code open} it announces a handshake; either way it says how far it is. */
  @Descriptor("says how far the subscription to Notion's events is; with open, announces one")
  public String notionWebhook(@Descriptor("open, or nothing") String... typed) {
    if (typed.length == 1 && typed[0].equals("open")) {
      events.announce();
    }
    NotionEvents.Subscription now = events.subscription();
    return switch (now.state()) {
      case NONE ->
          "No handshake has come; comments are looked for. Use: aurora5:notionWebhook open";
      case ANNOUNCED ->
          "One handshake is taken within ten minutes. Make the subscription in Notion's portal now:"
              + " https://YOUR-SERVER/notion/webhook, event comment.created.";
      case SHAKEN -> "A handshake has come. Paste this token into Notion's portal: " + now.token();
      case PROVEN -> "Events come, signed; nobody needs to look for comments.";
    };
  }
}
