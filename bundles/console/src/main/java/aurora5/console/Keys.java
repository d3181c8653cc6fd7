package aurora5.console;

import aurora5.console.login.Account;
import aurora5.console.login.KeyRing;
import aurora5.console.login.PasswordFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Knows the console's user and the hash of the password. */
@Component(
    service = Keys.class,
    configurationPid = Keys.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Keys.Config.class)
public final class Keys {
  static final String PID = "aurora5.console";

  @ObjectClassDefinition(
      name = "Aurora 5: web console",
      description = "Who may use the web console.")
  @interface Config {
    @AttributeDefinition(
        name = "User",
        description = "AURORA_ADMIN_USER. One user, who may do everything. Default admin. / 사용자",
        defaultValue = "admin")
    String adminUser() default "admin";

    @AttributeDefinition(
        name = "New password",
        description =
            "AURORA_ADMIN_PASSWORD. At least 8 characters; kept as a hash only. Empty: the password"
                + " stays as it is, and at the very first start one is generated. / 새 비밀번호",
        type = AttributeType.PASSWORD,
        defaultValue = "",
        required = false)
    String adminPassword() default "";
  }

  private final KeyRing ring;
  private final ConfigurationAdmin configurations;

  @Activate
  public Keys(
      BundleContext bundle,
      Config config,
      @Reference(name = "configurations") ConfigurationAdmin configurations)
      throws IOException {
    Path home = Path.of(String.valueOf(bundle.getProperty("aurora.home")));
    var file = new PasswordFile(home.resolve("etc/console.password"), new SecureRandom());
    this.ring = new KeyRing(file);
    this.configurations = configurations;
    modified(config);
  }

  @Modified
  void modified(Config config) throws IOException {
    if (ring.use(config.adminUser(), config.adminPassword())) {
      var blank = Map.<String, Object>of("adminUser", config.adminUser(), "adminPassword", "");
      configurations.getConfiguration(PID, "?").update(new Hashtable<>(blank));
    }
  }

  Account account() {
    return ring.account();
  }

  KeyRing ring() {
    return ring;
  }
}
