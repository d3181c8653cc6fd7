/** The HTML that may be printed, and words as they can be printed. */
@NullMarked
package aurora5.print.page;

import org.jspecify.annotations.NullMarked;
