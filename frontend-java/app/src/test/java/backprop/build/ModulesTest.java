package backprop.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModulesTest {
    private static final String MODULE = """
            // What it is for.

            const A = '// no comment';

            /**
             * @returns it
             */
            export function one(a) {
              // Why.
              return a + A;
            }

            /** Two. */
            export async function two() {}

            function own() {}
            """;

    @Test
    void isAnObjectOfItsExportedFunctions() {
        assertEquals(
                "(()=>{const A = '// no comment';\nfunction one(a) {\nreturn a + A;\n}\nasync function two() {}\n"
                        + "function own() {}\nreturn{one,two}})()",
                Modules.expression(MODULE));
    }

    @Test
    void takesThePlaceOfTheLineThatImportsIt() {
        String script = Modules.inlined("\"use strict\";\nimport*as $a from\"svg.js\";let b=1;");
        assertTrue(script.startsWith("\"use strict\";\nconst $a=(()=>{"), script);
        assertTrue(script.endsWith("return{inLight,fontOf,copyOf,sheet,standalone,pixels}})();let b=1;"), script);
        assertEquals("let b=1;", Modules.inlined("let b=1;"));
    }

    @Test
    void isAnIngredientOfTheScriptsThatImportIt() {
        assertEquals(
                List.of("backprop/js/chart.js", "backprop/js/svg.js"),
                Modules.importedBy("import * as a from \"svg.js\";\nimport * as b from \"chart.js\";\n"));
    }

    @Test
    void isMissedByItsName() {
        Exception missing =
                assertThrows(IllegalStateException.class, () -> Modules.inlined("import * as a from \"none.js\";"));
        assertTrue(missing.getMessage().contains("none.js"), missing.getMessage());
    }
}
