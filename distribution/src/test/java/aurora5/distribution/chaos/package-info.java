/**
 * The command {@code mvn -q -Pchaos -Dkills=N [-Dseed=S] [-Dsabotage=NAME]}: the real distribution
 * under load, killed again and again, at random instants and at failpoints, and in the end the
 * checker's judgement. Knows Aurora from outside only, and its plugins' API.
 */
package aurora5.distribution.chaos;
