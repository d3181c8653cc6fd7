/** What a drawing is made of: pieces of SVG, colours, spots, and words that name them. */
@NullMarked
package aurora5.offline.craft;

import org.jspecify.annotations.NullMarked;
