package aurora5.http.room;

import aurora5.api.Text;
import aurora5.http.web.Refusal;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The way to a service that may be away. Thread-safe. */
public final class Room<T> {
  private final AtomicReference<Optional<T>> present = new AtomicReference<>(Optional.empty());
  private final Text name;

  public Room(Text name) {
    this.name = name;
  }

  public void arrived(T service) {
    present.set(Optional.of(service));
  }

  /** Unless another has taken its place. */
  public void left(T service) {
    present.updateAndGet(now -> now.filter(there -> there != service));
  }

  public Optional<T> find() {
    return present.get();
  }

  /**
   * @throws Refusal 503 while it is away
   */
  public T get() {
    return find()
        .orElseThrow(
            () ->
                Refusal.unavailable(
                    new Text(
                        name.ko() + " 기능이 지금 꺼져 있습니다. 켜지면 바로 답합니다",
                        "The room of "
                            + name.en()
                            + " is not there; it answers as soon as it is")));
  }
}
