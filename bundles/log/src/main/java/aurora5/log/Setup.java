package aurora5.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import java.util.logging.LogManager;
import org.slf4j.Logger;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Found and asked by Logback when the first logger is made, so that not one line is lost. */
public final class Setup extends ContextAwareBase implements Configurator {
  /** Libraries that print: they remark on single characters, which are a person's. */
  private static final List<String> QUOTING = List.of("org.apache.fontbox", "org.apache.pdfbox");

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    apply(context, LogPlan.of(System.getenv(), System.getProperty("aurora.home")));
    // Plugins may use System.Logger or java.util.logging: the JDK leads both to the same place.
    LogManager.getLogManager().reset();
    SLF4JBridgeHandler.install();
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  static void apply(LoggerContext context, LogPlan plan) {
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(plan.least());
    context.getLogger(SafeLayout.SAY).setLevel(Level.INFO);
    QUOTING.forEach(name -> context.getLogger(name).setLevel(Level.OFF));
    root.addAppender(Appenders.console(context, plan));
    plan.folder()
        .ifPresent(
            folder -> {
              root.addAppender(Appenders.combined(context, plan, folder));
              root.addAppender(Appenders.errors(context, plan, folder));
            });
  }
}
