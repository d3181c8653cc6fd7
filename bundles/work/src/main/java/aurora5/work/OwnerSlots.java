package aurora5.work;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One slot per owner, first come first served; owners nobody asks for are forgotten. */
final class OwnerSlots {
  private final Map<String, Slot> slots = new HashMap<>();

  boolean take(String owner, long nanos) throws InterruptedException {
    Slot slot = join(owner);
    boolean taken = false;
    try {
      taken = slot.free.tryAcquire(nanos, TimeUnit.NANOSECONDS);
      return taken;
    } finally {
      if (!taken) {
        part(owner);
      }
    }
  }

  void free(String owner) {
    Slot slot = part(owner);
    slot.free.release();
  }

  private synchronized Slot join(String owner) {
    Slot slot = slots.computeIfAbsent(owner, none -> new Slot());
    slot.users++;
    return slot;
  }

  private synchronized Slot part(String owner) {
    Slot slot = slots.get(owner);
    if (slot == null) {
      throw new IllegalStateException("slot of " + owner + " is free already");
    }
    if (--slot.users == 0) {
      slots.remove(owner);
    }
    return slot;
  }

  synchronized int owners() {
    return slots.size();
  }

  private static final class Slot {
    final Semaphore free = new Semaphore(1, true);
    int users;
  }
}
