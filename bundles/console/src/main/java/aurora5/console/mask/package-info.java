/** Keeps secret values out of what is shown. */
@NullMarked
package aurora5.console.mask;

import org.jspecify.annotations.NullMarked;
