/** What a jar is, and whether it may come in. */
@NullMarked
package aurora5.deploy.jar;

import org.jspecify.annotations.NullMarked;
