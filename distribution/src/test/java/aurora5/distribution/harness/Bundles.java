package aurora5.distribution.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import aurora5.distribution.client.Client;
import java.util.Base64;

/** The web console of a running Aurora, as an operator uses it. */
public final class Bundles {
  private static final String PATH = "/system/console/bundles/";

  private final Client client;
  private final String[] headers;

  public Bundles(Client client, String password) {
    this.client = client;
    String account = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(UTF_8));
    String origin = client.base().getScheme() + "://" + client.base().getAuthority();
    headers = new String[] {"Authorization", "Basic " + account, "Origin", origin};
  }

  public void stop(String symbolicName) {
    client.postForm(PATH + symbolicName, "action=stop", headers).expect(200);
  }

  public void start(String symbolicName) {
    client.postForm(PATH + symbolicName, "action=start", headers).expect(200);
  }

  /** What Aurora's tab of the console shows there. */
  public String tab(String path) {
    return client.get("/system/console/aurora" + path, headers).expect(200).body();
  }
}
