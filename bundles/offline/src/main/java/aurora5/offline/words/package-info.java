/** Writes Korean sentences from templates: particles by sound, choice without repetition. */
@NullMarked
package aurora5.offline.words;

import org.jspecify.annotations.NullMarked;
