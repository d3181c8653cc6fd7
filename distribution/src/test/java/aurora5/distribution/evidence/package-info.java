/**
 * What is known about a history of kills and restarts, from sources that do not know of each other:
 * what clients wrote down, what steps wrote down, what stands in the database, what was printed.
 * Uses no class of Aurora.
 */
package aurora5.distribution.evidence;
