package aurora5.console.page;

import aurora5.api.Text;

/** What became of a pressed button, in words. Immutable. */
public record Notice(boolean refused, Text words) {
  Html show(View view) {
    return new Html()
        .raw(
            refused
                ? "<p class=\"aurora-notice aurora-cause\" role=\"alert\">"
                : "<p class=\"aurora-notice\" role=\"status\">")
        .words(view.in(words))
        .raw("</p>\n");
  }
}
