/**
 * The promises of the contract, each as a rule over evidence. Pure; uses no class of Aurora. A rule
 * lists what breaks it, and nothing if it is kept.
 */
package aurora5.distribution.promise;
