package backprop.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ES modules of web/js, written into the scripts that import them: no page asks for a file more, and nothing that
 * serves, keeps or copies the site needs to know of them. A module exports functions, and imports nothing.
 */
final class Modules {
    /** As TeaVM writes it: {@code import * as x from "canvas.js";}, with or without the blanks. */
    private static final Pattern IMPORT =
            Pattern.compile("import\\s*\\*\\s*as\\s+([\\w$]+)\\s+from\\s*\"([\\w-]+\\.js)\";");

    private static final Pattern EXPORT = Pattern.compile("^export (?=(?:async )?function (\\w+))", Pattern.MULTILINE);
    private static final Pattern FOR_READERS =
            Pattern.compile("^\\s*(?://.*|/\\*(?s:.*?)\\*/)?\\s*", Pattern.MULTILINE);

    private Modules() {}

    /** Of those that a script imports, what they are called on the class path. */
    static List<String> importedBy(String script) {
        return IMPORT.matcher(script)
                .results()
                .map(found -> resource(found.group(2)))
                .sorted()
                .toList();
    }

    static String inlined(String script) {
        return IMPORT.matcher(script).replaceAll(found -> Matcher.quoteReplacement(inlined(found)));
    }

    /** Line by line as it was, for a map of its sources; the modules are then served beside the script. */
    static String beside(String script) {
        return IMPORT.matcher(script).replaceAll("import * as $1 from \"./$2\";");
    }

    private static String inlined(MatchResult found) {
        return "const " + found.group(1) + "=" + expression(source(resource(found.group(2)))) + ";";
    }

    /** An object of the functions that the module exports. */
    static String expression(String module) {
        String exported =
                EXPORT.matcher(module).results().map(found -> found.group(1)).collect(Collectors.joining(","));
        String plain = EXPORT.matcher(module).replaceAll("");
        return "(()=>{" + FOR_READERS.matcher(plain).replaceAll("") + "return{" + exported + "}})()";
    }

    private static String resource(String name) {
        return "backprop/js/" + name;
    }

    private static String source(String resource) {
        try (InputStream file = Modules.class.getClassLoader().getResourceAsStream(resource)) {
            if (file == null) throw new IllegalStateException("web/js has no " + resource);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
