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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Conversations in comments as a component. Thread-safe. */
@Component(service = NotionEvents.class, immediate = true)
public final class CommentChannel implements NotionEvents {
  private final AtomicReference<Optional<Chat>> chat = new AtomicReference<>(Optional.empty());
  private final Account account;
  private final Work work;
  private final Secretary secretary;
  private final Doorbell doorbell;
  private final Runnable changed;

  @Activate
  public CommentChannel(
      @Reference(name = "account") Account account,
      @Reference(name = "address") OwnAddress address,
      @Reference(name = "places") Places places,
      @Reference(name = "journal") Journal journal,
      @Reference(name = "deliveries") DeliveryTable deliveries,
      @Reference(name = "notices") NoticeTable notices,
      @Reference(name = "work") Work work) {
    this.account = account;
    this.work = work;
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

  @Override
  public void announce() {
    doorbell.open();
  }

  @Override
  public Subscription subscription() {
    return doorbell.subscription();
  }
}
