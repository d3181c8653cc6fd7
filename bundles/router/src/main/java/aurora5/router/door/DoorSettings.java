package aurora5.router.door;

/** What the operator decides about the door. Immutable. */
public record DoorSettings(boolean enabled) {}
