package chaos;

/**
 * The input of every workflow here.
 *
 * @param folder where the witness lies
 * @param number that no other wish has
 * @param fail name of the step that is to fail, or nothing
 */
public record Wish(String folder, int number, String fail) {}
