/** The report as a page of HTML, for the browser and for the printer. */
@NullMarked
package aurora5.plugin.dailymiracles.paper;

import org.jspecify.annotations.NullMarked;
