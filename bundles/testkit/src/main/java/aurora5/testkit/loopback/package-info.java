/** What the stand-ins of other houses have in common. */
@NullMarked
package aurora5.testkit.loopback;

import org.jspecify.annotations.NullMarked;
