/** What a record type allows in a document; schema and input check are two readings of it. */
@NullMarked
package aurora5.json.shape;

import org.jspecify.annotations.NullMarked;
