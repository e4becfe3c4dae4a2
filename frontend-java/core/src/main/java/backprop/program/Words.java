package backprop.program;

/** What a program's comments say, in the language of its reader. */
public interface Words {
    /** @param key such as affine */
    String text(String key, String... parameters);
}
