package backprop.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngredientsTest {
    private final Ingredients ingredients = Ingredients.of(
            List.of("java.lang.String", "backprop.build.CompileScripts", "backprop.build.AssembleKernels"),
            List.of("backprop/js/svg.js"));

    @Test
    void ofAllThatIsReachedOurClassesAndModulesCount() {
        assertEquals(
                List.of(
                        "backprop/build/AssembleKernels.class",
                        "backprop/build/CompileScripts.class",
                        "backprop/js/svg.js"),
                ingredients.files());
    }

    @Test
    void writtenAndReadTheyAreUnchanged(@TempDir Path folder) throws IOException {
        Path note = folder.resolve("draw.js.classes");
        ingredients.write(note);
        assertEquals(ingredients, Ingredients.read(note));
        assertTrue(Ingredients.read(note).areUnchanged());
    }

    @Test
    void aClassThatIsGoneOrOtherThanItWasChangesThem() {
        List<String> gone = List.of(
                "backprop/build/AssembleKernels.class",
                "backprop/build/Gone.class",
                "backprop/build/CompileScripts.class",
                "backprop/js/svg.js");
        assertFalse(new Ingredients(gone, ingredients.hash()).areUnchanged());
    }

    @Test
    void withoutANoteTheScriptIsMade(@TempDir Path folder) throws IOException {
        assertFalse(Ingredients.read(folder.resolve("none")).areUnchanged());
    }
}
