package aurora5.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Builds the three places a line can go to. */
final class Appenders {
  private static final long MB = 1 << 20;
  private static final int DAYS = 14;

  private Appenders() {}

  static Appender<ILoggingEvent> console(LoggerContext context, LogPlan plan) {
    var appender = new ConsoleAppender<ILoggingEvent>();
    appender.addFilter(new Admission(plan.console(), true));
    return started(appender, "console", SafeLayout.forConsole(plan.secrets()), context);
  }

  static Appender<ILoggingEvent> combined(LoggerContext context, LogPlan plan, Path folder) {
    return file(context, plan, folder.resolve("combined"), plan.least(), 400 * MB);
  }

  static Appender<ILoggingEvent> errors(LoggerContext context, LogPlan plan, Path folder) {
    return file(context, plan, folder.resolve("error"), Level.ERROR, 100 * MB);
  }

  private static Appender<ILoggingEvent> file(
      LoggerContext context, LogPlan plan, Path file, Level least, long cap) {
    var appender = new RollingFileAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setFile(file + ".log");
    appender.addFilter(new Admission(least, false));
    var policy = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
    policy.setContext(context);
    policy.setParent(appender);
    policy.setFileNamePattern(literal(file) + ".%d{yyyy-MM-dd}.%i.log");
    policy.setMaxFileSize(new FileSize(10 * MB));
    policy.setMaxHistory(DAYS);
    policy.setTotalSizeCap(new FileSize(cap));
    policy.start();
    appender.setRollingPolicy(policy);
    return started(
        appender, file.getFileName().toString(), SafeLayout.forFile(plan.secrets()), context);
  }

  /** A path in a pattern: Logback has no escape for a percent sign, but quotes in a date. */
  private static String literal(Path file) {
    return file.toString().replace("%", "%d{'%',aux}");
  }

  private static Appender<ILoggingEvent> started(
      OutputStreamAppender<ILoggingEvent> appender,
      String name,
      SafeLayout layout,
      LoggerContext context) {
    layout.setContext(context);
    layout.start();
    var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(layout);
    encoder.setParent(appender);
    encoder.start();
    appender.setContext(context);
    appender.setName(name);
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }
}
