/** Puts pages of HTML on paper; the only room that knows a PDF library. */
@NullMarked
package aurora5.print;

import org.jspecify.annotations.NullMarked;
