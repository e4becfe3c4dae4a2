package backprop.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * TeaVM calls a script's parameters b, c, d, … and leaves the other names as they are: {@code function(e) { … }} hides the
 * fourth parameter, and nobody is told. So every name in a script has two letters or more. A parameter hides the module
 * that is imported by its name, too.
 */
class ScriptNamesTest {
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"|(?<=[(,=:]\\s?)/[^/]+/[a-z]*");
    /** Neither a member nor a key. */
    private static final Pattern SHORT = Pattern.compile("(?<![\\w$.])([A-Za-z_])(?![\\w$])(?!\\s*:(?!:))");

    @Test
    void noScriptHasANameThatTeaVmMayGiveToAParameter() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            Scripts scripts = scripts(sources);
            assertTrue(scripts.count > 100, "only " + scripts.count + " scripts found");
            assertEquals(List.of(), scripts.faults);
        }
    }

    @Test
    void shortNamesAreFound(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Faults.java"), """
                    class Faults {
                        @JSBody(params = "x", script = "var u = x;" + " return u;")
                        static native int local(int x);
                        @JSBody(params = {"worker", "inbox"}, script = "worker.onmessage = function(e) { inbox(e.data); };")
                        static native void parameter(JSObject worker, JSObject inbox);
                        @JSBody(script = "try { go(); } catch (e) { }")
                        static native void caught();
                        @JSBody(params = "x", script = "return { a: x.b, c: 'd e', f: x.match(/g/g) };")
                        static native JSObject fine(int x);
                        @JSBody(params = "svg", imports = @JSBodyImport(alias = "svg", fromModule = "svg.js"), script = "svg.save(svg);")
                        static native void hidden(JSObject svg);
                    }
                    """);
        Scripts scripts = scripts(List.of(file));
        assertEquals(5, scripts.count);
        assertEquals(List.of("Faults: u", "Faults: e", "Faults: e", "Faults: svg"), scripts.faults);
    }

    private static Scripts scripts(List<Path> sources) throws IOException {
        Scripts scripts = new Scripts();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) scripts.scan(unit, null);
        }
        return scripts;
    }

    private static final class Scripts extends TreeScanner<Void, Void> {
        final List<String> faults = new ArrayList<>();
        int count;
        private String file = "";

        @Override
        public Void visitCompilationUnit(CompilationUnitTree unit, Void none) {
            String name = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
            file = name.substring(0, name.indexOf('.'));
            return super.visitCompilationUnit(unit, none);
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void none) {
            if (!annotation.getAnnotationType().toString().equals("JSBody")) return null;
            count++;
            Set<String> seen = new HashSet<>(literals(annotation, "params"));
            for (String alias : literals(annotation, "imports"))
                if (seen.contains(alias)) faults.add(file + ": " + alias);
            String script = String.join("", literals(annotation, "script"));
            Matcher name = SHORT.matcher(TEXT.matcher(script).replaceAll("''"));
            while (name.find()) if (seen.add(name.group(1))) faults.add(file + ": " + name.group(1));
            return null;
        }

        private static List<String> literals(AnnotationTree annotation, String member) {
            List<String> found = new ArrayList<>();
            for (var argument : annotation.getArguments()) {
                if (!(argument instanceof AssignmentTree set)
                        || !set.getVariable().toString().equals(member)) continue;
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitLiteral(LiteralTree literal, Void none) {
                        found.add(String.valueOf(literal.getValue()));
                        return null;
                    }
                }.scan(set.getExpression(), null);
            }
            return found;
        }
    }
}
