package aurora5.settings;

/** Where a value goes: an attribute of a configuration. Immutable. */
record Target(String pid, String attribute) {}
