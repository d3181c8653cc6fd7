package aurora5.distribution.weave;

/**
 * What is done to one method.
 *
 * @param type name of the class
 * @param method the only one of that name in the class
 * @param advice code that is copied into it
 */
record Weave(String type, String method, Class<?> advice) {}
