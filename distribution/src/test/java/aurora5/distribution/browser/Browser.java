package aurora5.distribution.browser;

import aurora5.distribution.harness.Distribution;
import aurora5.distribution.measure.Await;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoAlertPresentException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A tab of Chromium as Debian packs it, looking at one Aurora as a person would. For one test
 * thread, one at a time.
 */
final class Browser implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Path PROGRAMS = Path.of("/usr/bin");

  private static final String SHOWN =
      """
      const [css, text] = arguments;
      return Array.from(document.querySelectorAll(css)).filter((e) => {
        const box = e.getBoundingClientRect();
        const words = (e.innerText ?? e.textContent).replace(/\\u00a0/g, ' ');
        return box.width > 0 && box.height > 0 && words.includes(text)
          && e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      });
      """;

  /** One for each thread with tests, for starting it takes longer than most tests. */
  private static final ThreadLocal<ChromeDriver> CHROMIUM = ThreadLocal.withInitial(Browser::start);

  private final ChromeDriver driver;
  private final URI base;

  private Browser(ChromeDriver driver, URI base) {
    this.driver = driver;
    this.base = base;
  }

  /** In a tab of its own, with nothing kept from before. */
  static Browser at(URI base) {
    ChromeDriver driver = CHROMIUM.get();
    String before = driver.getWindowHandle();
    String fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
    driver.switchTo().window(before).close();
    driver.switchTo().window(fresh);
    var everything =
        Map.<String, Object>of("origin", base.resolve("/").toString(), "storageTypes", "all");
    driver.executeCdpCommand("Storage.clearDataForOrigin", everything);
    driver.manage().window().setSize(new Dimension(1280, 900));
    return new Browser(driver, base);
  }

  private static ChromeDriver start() {
    var options = new ChromeOptions();
    options.setBinary(PROGRAMS.resolve("chromium").toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + emptyProfile());
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(PROGRAMS.toFile(), "chromedriver"))
            .usingAnyFreePort()
            .build();
    var driver = new ChromeDriver(service, options);
    Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
    return driver;
  }

  private static Path emptyProfile() {
    try {
      return Files.createTempDirectory("chromium");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes to a view from elsewhere, so that it is built anew. */
  void open(String view) {
    driver.get("about:blank");
    driver.get(base.resolve("/") + view);
    see("main h1, main h2");
  }

  /** Goes to any page of the server and waits for what shows that it is there. */
  void visit(String path, String css) {
    driver.get(base.resolve(path).toString());
    see(css);
  }

  /** Goes to a page again and again, until this is found on it. */
  void visitUntil(String path, String xpath) {
    Await.until(
        xpath + " on " + path,
        LIMIT,
        () -> {
          driver.get(base.resolve(path).toString());
          return !driver.findElements(By.xpath(xpath)).isEmpty();
        });
  }

  /** Sends these headers with every request from now on. */
  void send(Map<String, String> headers) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", headers));
  }

  /** Says yes to what the page asks. */
  void agree() {
    Await.until(
        "a question",
        LIMIT,
        () -> {
          try {
            driver.switchTo().alert().accept();
            return true;
          } catch (NoAlertPresentException notYet) {
            return false;
          }
        });
  }

  void press(String xpath) {
    driver.findElement(By.xpath(xpath)).click();
  }

  void reload() {
    driver.navigate().refresh();
  }

  void dark(boolean dark) {
    var feature = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  /** How the page looks on paper, or to those who do not want it to move. */
  void emulate(String media, Map<String, String> features) {
    List<Map<String, String>> all =
        features.entrySet().stream()
            .map(feature -> Map.of("name", feature.getKey(), "value", feature.getValue()))
            .toList();
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", media, "features", all));
  }

  /** Runs that script before those of every page that is opened from now on. */
  void before(String script) {
    driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
  }

  /** A finger from the middle of an element, that far to the right, or to the left if negative. */
  void swipe(String css, int across) {
    var box = see(css).getRect();
    int x = box.getX() + box.getWidth() / 2;
    int y = box.getY() + 40;
    touch("touchStart", x, y);
    touch("touchMove", x + across / 2, y);
    touch("touchMove", x + across, y);
    driver.executeCdpCommand(
        "Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
  }

  private void touch(String type, int x, int y) {
    var points = List.of(Map.of("x", x, "y", y));
    driver.executeCdpCommand(
        "Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", points));
  }

  void press(Keys key) {
    driver.switchTo().activeElement().sendKeys(key);
  }

  void keys(String keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Waits for an element that is on show. */
  WebElement see(String css) {
    return Await.present(css + " on show", LIMIT, () -> shown(css).stream().findFirst());
  }

  List<WebElement> shown(String css) {
    return shown(css, "");
  }

  /** Waits for an element that is on show and has this text. */
  WebElement see(String css, String text) {
    return Await.present(css + " with " + text, LIMIT, () -> shown(css, text).stream().findFirst());
  }

  /** Whether an element with this text is on show now. */
  boolean shows(String css, String text) {
    return !shown(css, text).isEmpty();
  }

  /**
   * One question to the page, however many elements there are: to ask each of a table whether it is
   * on show, and for its text, takes a hundred times as long as to draw it.
   */
  private List<WebElement> shown(String css, String text) {
    try {
      return ((List<?>) driver.executeScript(SHOWN, css, text))
          .stream().map(WebElement.class::cast).toList();
    } catch (StaleElementReferenceException | JavascriptException leaving) {
      return List.of();
    }
  }

  /** Types into the entry with that name. */
  void type(String label, String text) {
    WebElement name = see("label", label);
    var entry = driver.findElement(By.id(name.getDomAttribute("for")));
    entry.clear();
    entry.sendKeys(text);
  }

  /** Writes into an entry what stands there afterwards. */
  void write(String css, String text) {
    WebElement entry = see(css);
    entry.clear();
    entry.sendKeys(text);
  }

  void choose(String css, Path file) {
    driver.findElement(By.cssSelector(css)).sendKeys(file.toString());
  }

  void click(String css, String text) {
    see(css, text).click();
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  Object later(String script, Object... arguments) {
    return driver.executeAsyncScript(script, arguments);
  }

  /** Keeps what is on show as a picture below {@code target}, for people to look at. */
  void keep(String name) {
    try {
      Path folder = Files.createDirectories(Distribution.module().resolve("target/browser"));
      Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.get("about:blank");
  }
}
