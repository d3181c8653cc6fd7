package aurora5.router.catalog;

/**
 * Where a workflow service comes from. Immutable.
 *
 * @param plugin identity: the hash of the jar, or the bundle's name and version
 * @param name symbolic name
 * @param bundleId rises with every installation
 */
public record Origin(String plugin, String name, String version, long bundleId) {
  public String bundle() {
    return name + " " + version;
  }
}
