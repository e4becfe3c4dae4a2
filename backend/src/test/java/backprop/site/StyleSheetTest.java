package backprop.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleSheetTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            'a {\n  color: red;\n  top: 0;\n}\n\nb {\n  top: 0;\n}\n'      | a{color:red;top:0}b{top:0}
            '/* One. */\na {\n  top: 0; /* two; */\n}\n/* three */'         | a{top:0}
            'a,\nb > i {\n  top: 0;\n}'                                     | a,b>i{top:0}
            'a :is(b, i) .c:hover {\n  top: 0;\n}'                          | a :is(b,i) .c:hover{top:0}
            'a:is(\n  b,\n  i\n) u {\n  top: 0;\n}'                         | a:is(b,i) u{top:0}
            'a {\n  width: calc(1px + 2 * (3px - 4px));\n}'                 | a{width:calc(1px + 2 * (3px - 4px))}
            '@media (max-width: 45rem) and (hover) {\n  a {\n  top: 0;\n  }\n}' | @media (max-width:45rem) and (hover){a{top:0}}
            'a::before {\n  content: "a {  /* ; */ }";\n}'                  | 'a::before{content:"a {  /* ; */ }"}'
            'a {\n  grid-template:\n    "b c"\n    "d e" / 1fr 2fr;\n}'     | a{grid-template:"b c" "d e" / 1fr 2fr}
            """)
    void isSentWithoutWhatOnlyAReaderNeeds(String written, String sent) {
        assertEquals(sent, StyleSheet.compact(written.replace("\\n", "\n")));
    }

    @Test
    void isSentWithItsParts() {
        String whole = StyleSheet.whole("@import \"a/b.css\";\n@import \"a/c-d.css\";\n", path -> path + " {}");
        assertEquals("/css/a/b.css {}\n/css/a/c-d.css {}\n", whole);
        assertTrue(StyleSheet.isPart("/css/a/b.css"));
        assertFalse(StyleSheet.isPart("/css/a.css"));
    }
}
