package aurora5.http;

import aurora5.http.web.Access;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Knows how the server listens, and to whom. */
@Component(
    service = Listening.class,
    configurationPid = "aurora5.http",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Listening.Config.class)
public final class Listening {
  @ObjectClassDefinition(
      name = "Aurora 5: HTTP",
      description = "Where the server listens, and who may talk to it.")
  @interface Config {
    @AttributeDefinition(
        name = "Port",
        description = "PORT. 0 takes any free port. Default 5000; 0 to 65535. / 서버 포트",
        defaultValue = "5000",
        min = "0",
        max = "65535")
    int port() default 5000;

    @AttributeDefinition(
        name = "Host",
        description =
            "AURORA_HOST. Any address but the loopback one needs the API token. Default 127.0.0.1."
                + " / 서버 주소",
        defaultValue = "127.0.0.1")
    String host() default "127.0.0.1";

    @AttributeDefinition(
        name = "API token",
        description = "AURORA_API_TOKEN. Bearer token of the API; empty for none. / API 접근 토큰",
        type = AttributeType.PASSWORD,
        defaultValue = "",
        required = false)
    String apiToken() default "";
  }

  private final AtomicReference<Access> access = new AtomicReference<>();
  private final AtomicBoolean announced = new AtomicBoolean();

  @Activate
  public Listening(Config config) {
    modified(config);
  }

  @Modified
  void modified(Config config) {
    access.set(new Access(config.host(), config.apiToken()));
  }

  Access access() {
    return access.get();
  }

  /** True the first time. */
  boolean announceNow() {
    return announced.compareAndSet(false, true);
  }
}
