/**
 * Breaks and stops the product from outside, without a single hook in it: named methods of its
 * bundles are woven anew, and a small agent ({@link aurora5.distribution.weave.Swapped}) gives the
 * woven classes to the JVM in place of those in the bundles.
 *
 * <p>Weaving is done before the product starts, by {@link aurora5.distribution.weave.Weaving} in
 * the process of the test, from the class files that were built; the agent itself has no library
 * and costs no time at start. It ends the JVM when a bundle has another class than the woven one
 * was made from, so nobody tests yesterday's build.
 *
 * <p>To add a place at which the product is stopped, add a constant to {@link
 * aurora5.distribution.weave.Failpoint}. To add a way of breaking it, add a constant to {@link
 * aurora5.distribution.weave.Sabotage} with an advice in {@link aurora5.distribution.weave.Damage}.
 * {@code WeavingTest} weaves all of them and fails when a method is not there any more. Then start
 * an Aurora with the options of {@link aurora5.distribution.weave.Agent}.
 *
 * <p>An advice is copied into the woven method: it may use only what that method's bundle imports,
 * that is the JDK. It keeps state in {@code System.getProperties()}, under a name that begins with
 * {@code aurora5.weave}.
 */
package aurora5.distribution.weave;
