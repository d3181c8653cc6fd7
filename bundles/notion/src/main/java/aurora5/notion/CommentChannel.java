package aurora5.notion;

import aurora5.api.chat.Chat;
import aurora5.api.notion.NotionEvents;
import aurora5.api.store.DeliveryTable;
import aurora5.api.store.Journal;
import aurora5.api.store.NoticeTable;
import aurora5.api.work.Work;
import aurora5.notion.comment.Secretary;
import aurora5.notion.comment.Wording;
import aurora5.notion.hook.Doorbell;
import aurora5.notion.places.Places;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Conversations in comments as a component; with a shell, {@code aurora5:notionWebhook} announces a
 * handshake and shows what came of it. Thread-safe.
 */
@Component(
    service = {NotionEvents.class, CommentChannel.class},
    immediate = true,
    property = {"osgi.command.scope=aurora5", "osgi.command.function=notionWebhook"})
public final class CommentChannel implements NotionEvents {
  private final AtomicReference<Optional<Chat>> chat = new AtomicReference<>(Optional.empty());
  private final Account account;
  private final Work work;
  private final Secretary secretary;
  private final Doorbell doorbell;
  private final Runnable changed;

  @Activate
  public CommentChannel(
      BundleContext bundle,
      @Reference(name = "account") Account account,
      @Reference(name = "places") Places places,
      @Reference(name = "journal") Journal journal,
      @Reference(name = "deliveries") DeliveryTable deliveries,
      @Reference(name = "notices") NoticeTable notices,
      @Reference(name = "work") Work work) {
    this.account = account;
    this.work = work;
    var address = new OwnAddress(Optional.ofNullable(bundle.getProperty("aurora.home")));
    Clock clock = Clock.systemUTC();
    AtomicReference<Doorbell> bell = new AtomicReference<>();
    secretary =
        new Secretary(
            account,
            places,
            new Secretary.Books(journal, deliveries, notices),
            chat::get,
            new Wording(address::get),
            () -> bell.get().works(),
            clock);
    doorbell = new Doorbell(journal, notices, secretary.inbox()::made, clock);
    bell.set(doorbell);
    changed = secretary::changed;
    account.listen(changed);
    secretary.start(work);
  }

  @Deactivate
  void close() {
    account.hush(changed);
    secretary.close();
  }

  @Reference(
      name = "chat",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bind(Chat service) {
    chat.set(Optional.of(service));
  }

  void unbind(Chat service) {
    chat.updateAndGet(now -> now.filter(there -> there != service));
  }

  @Override
  public CompletionStage<Taken> take(byte[] body, String signature) {
    return doorbell.take(body, signature).whenComplete((taken, failure) -> secretary.now(work));
  }

  /** For an operator: opens the window, or shows the token to be pasted into Notion's portal. */
  public String notionWebhook(String... typed) {
    if (typed.length == 1 && typed[0].equals("open")) {
      doorbell.open();
      return "For "
          + Doorbell.WINDOW.toMinutes()
          + " minutes one handshake is taken. Make the subscription in Notion's portal now, with"
          + " the address https://YOUR-SERVER/notion/webhook and the event comment.created.";
    }
    if (doorbell.works()) {
      return "Events come, signed; nobody needs to look for comments.";
    }
    return doorbell
        .token()
        .map(token -> "A handshake has come. Paste this token into Notion's portal: " + token)
        .orElse("No handshake has come; comments are looked for. Use: aurora5:notionWebhook open");
  }
}
