package aurora5.console.mask;

import java.util.regex.Pattern;

/**
 * Mends what the stock console puts around every page, so that a screen reader finds its parts and
 * its menu. Immutable.
 */
final class Frame {
  private static final Pattern INLINE =
      Pattern.compile("<script type=\"text/javascript\">.*?</script>", Pattern.DOTALL);

  private Frame() {}

  /** Names the language and the landmarks; an item of the menu is its link, not its bullet. */
  static String mend(String page) {
    return page.replace(
            "<html xmlns=\"http://www.w3.org/1999/xhtml\">",
            "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">")
        .replace("<div id=\"lead\">", "<div id=\"lead\" role=\"banner\">")
        .replace("<ul id=\"navmenu\">", "<nav aria-label=\"Web console\"><ul id=\"navmenu\">")
        .replace("<li class=\"navMenuItem", "<li role=\"none\" class=\"navMenuItem")
        .replace("<li class=\"logoutButton", "<li role=\"none\" class=\"logoutButton")
        .replace("<div id='content'>", "</nav>\n<div id=\"content\" role=\"main\">");
  }

  /** Takes out scripts and styles in place, which our own pages do without. */
  static String strip(String page) {
    return INLINE.matcher(page).replaceAll("").replace(" style=\"height:0px\"", "");
  }
}
