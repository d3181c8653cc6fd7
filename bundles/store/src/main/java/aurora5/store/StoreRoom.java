package aurora5.store;

import aurora5.api.work.Work;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Opens the store, and offers its parts as services while it is open. */
@Component(configurationPid = "aurora5.store", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = StoreRoom.Config.class)
public final class StoreRoom {
  /** When a start is over and the machine has time. */
  private static final Duration CHECK_AFTER = Duration.ofSeconds(60);

  private final OpenStore store;
  private final Offers offers;
  private final Runnable noCheck;

  @Activate
  public StoreRoom(BundleContext bundle, @Reference(name = "work") Work work, Config config)
      throws IOException, SQLException {
    LastWords last = new LastWords(bundle, work);
    store = open(StoreSettings.of(config), work, last);
    store.database().death().thenRun(last::stopped);
    SelfCheck check = new SelfCheck(store.settings().place().database());
    offers = new Offers(bundle).add(store).add(check);
    noCheck = work.timers().after(CHECK_AFTER, () -> work.io().execute(check));
  }

  private static OpenStore open(StoreSettings settings, Work work, LastWords last)
      throws IOException, SQLException {
    try {
      return OpenStore.open(settings, work);
    } catch (IOException | SQLException | RuntimeException failure) {
      last.notOpened(failure);
      throw failure;
    }
  }

  @Modified
  void modified(Config config) {
    store.modified(StoreSettings.of(config));
  }

  @Deactivate
  void deactivate() throws IOException, SQLException {
    noCheck.run();
    offers.withdraw();
    store.close();
  }

  @ObjectClassDefinition(name = "Aurora store", description = "Where runs are kept, and how safely")
  @interface Config {
    @AttributeDefinition(
        name = "Home",
        description = "Read at start. Folder that holds data/ (AURORA_HOME).")
    String home();

    @AttributeDefinition(
        name = "Database",
        description =
            "Read at start. AURORA_DATABASE_URL: jdbc:sqlite:FILE, or empty for data/aurora.db."
                + " Set it in the environment or in .env, and start Aurora again. / 시작할 때만"
                + " 읽습니다")
    String url() default "";

    @AttributeDefinition(
        name = "Durability",
        description =
            "AURORA_DURABILITY. What an acknowledged write survives: loss of power, or only the"
                + " death of the process. Takes effect with the next commit. Default power; power"
                + " or process. / 정전까지 견딜지, 프로세스 중단만 견딜지",
        options = {
          @Option(label = "Loss of power", value = "power"),
          @Option(label = "Death of the process", value = "process")
        })
    String durability() default "power";
  }
}
