/**
 * What is written into Notion: texts in pieces it takes, blocks, values of columns, and how many
 * blocks go into one request. Pure.
 */
@NullMarked
package aurora5.notion.text;

import org.jspecify.annotations.NullMarked;
