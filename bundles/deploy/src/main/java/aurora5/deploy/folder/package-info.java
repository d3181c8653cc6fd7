/** What lies in the folder, what stands still, and the notes beside refused jars. */
@NullMarked
package aurora5.deploy.folder;

import org.jspecify.annotations.NullMarked;
