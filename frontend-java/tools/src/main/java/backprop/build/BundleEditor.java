package backprop.build;

import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.DependencyOptions;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.ModuleIdentifier;
import com.google.javascript.jscomp.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs in the build: makes one small script of web/editor and the libraries that it imports. */
public final class BundleEditor {
    private static final String ENTRY = "editor.js";
    private static final Pattern BARE_IMPORT = Pattern.compile("(?m)^(import .* from )'([@a-z][^']*)';");
    /** How the libraries mark a call without effects: what nobody needs of them may then go. */
    private static final String PURE = "/*@__PURE__*/";

    private BundleEditor() {}

    /** @param args the folder of the script that begins, and the script to be written */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path script = Path.of(args[1]);
        Map<String, String> modules = EditorModules.read(folder);
        String hash = EditorModules.hash(modules);
        Path note = Path.of(args[2]);
        if (Files.exists(script) && Files.exists(note) && Files.readString(note).equals(hash)) return;
        Files.createDirectories(script.getParent());
        Files.createDirectories(note.getParent());
        Files.writeString(script, bundled(modules));
        Files.writeString(note, hash);
    }

    private static String bundled(Map<String, String> modules) {
        List<SourceFile> sources = new ArrayList<>();
        modules.forEach((name, code) -> sources.add(SourceFile.fromCode(fileOf(name), prepared(code))));
        Compiler compiler = new Compiler(System.err);
        var result = compiler.compile(List.of(), sources, options());
        if (!result.success) throw new IllegalStateException("the editor cannot be bundled: " + result.errors);
        return compiler.toSource();
    }

    private static CompilerOptions options() {
        CompilerOptions options = new CompilerOptions();
        CompilationLevel.SIMPLE_OPTIMIZATIONS.setOptionsForCompilationLevel(options);
        CompilationLevel.SIMPLE_OPTIMIZATIONS.setWrappedOutputOptimizations(options);
        options.setLanguageIn(LanguageMode.ECMASCRIPT_NEXT);
        options.setLanguageOut(LanguageMode.ECMASCRIPT_2021);
        options.setRewritePolyfills(false);
        options.setWarningLevel(DiagnosticGroups.CHECK_TYPES, CheckLevel.OFF);
        options.setDependencyOptions(
                DependencyOptions.pruneForEntryPoints(List.of(ModuleIdentifier.forFile("/" + ENTRY))));
        return options;
    }

    /** Where the compiler finds a module; ours stand beside those of the libraries. */
    private static String fileOf(String module) {
        return "/" + module.replace("@", "").replace('/', '-').replaceFirst("(\\.js)?$", ".js");
    }

    /** The libraries' documentation has notes of its own kind, which would be taken for the compiler's. */
    private static String prepared(String code) {
        String plain = code.replace("/**", "/*").replace(PURE, "/** @pureOrBreakMyCode */");
        return BARE_IMPORT
                .matcher(plain)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "'." + fileOf(found.group(2)) + "';"));
    }
}
