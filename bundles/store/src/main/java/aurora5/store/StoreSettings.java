package aurora5.store;

import aurora5.store.sql.Durability;

/** The room's configuration, checked. Immutable. */
record StoreSettings(Place place, Durability durability) {
  static StoreSettings of(StoreRoom.Config config) {
    return new StoreSettings(
        Place.of(config.home(), config.url()), Durability.of(config.durability()));
  }
}
