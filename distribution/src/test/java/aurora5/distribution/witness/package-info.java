/**
 * The checker: a program of its own that judges a history of kills and restarts, and how tests
 * start it. It shares no class with Aurora.
 */
package aurora5.distribution.witness;
