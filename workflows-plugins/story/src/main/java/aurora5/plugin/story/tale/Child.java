package aurora5.plugin.story.tale;

/**
 * The child of the story, as the person described it, tidied. Immutable.
 *
 * @param pictures whether the story is to be illustrated
 * @param seed the same seed and words give the same template story
 */
public record Child(
    String name,
    int age,
    String personality,
    String hobby,
    String dreamJob,
    String favoriteColor,
    String favoriteAnimal,
    String specialMemory,
    boolean pictures,
    long seed) {}
