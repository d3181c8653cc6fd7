package aurora5.distribution.promise;

import java.util.List;
import java.util.Map;

/**
 * What a plan allows.
 *
 * @param after by step: those it waits for
 * @param undo steps that are undone when the run fails
 */
record Shape(Map<String, List<String>> after, List<String> undo) {}
