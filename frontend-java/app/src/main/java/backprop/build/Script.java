package backprop.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/** What TeaVM makes of a class with a main method: JavaScript, or WebAssembly if the file is called .wasm. */
record Script(String file, String mainClass) {
    /** Into that folder; returns the classes it was made of. */
    Ingredients compile(Path folder) {
        ClassLoader classes = Script.class.getClassLoader();
        TeaVMTool tool = new TeaVMTool();
        tool.setLog(new EmptyTeaVMToolLog());
        tool.setClassLoader(classes);
        tool.setMainClass(mainClass);
        tool.setTargetDirectory(folder.toFile());
        tool.setTargetFileName(file);
        tool.setTargetType(file.endsWith(".wasm") ? TeaVMTargetType.WEBASSEMBLY_GC : TeaVMTargetType.JAVASCRIPT);
        tool.setJsModuleType(JSModuleType.ES2015);
        tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        tool.setObfuscated(true);
        // Strict made a matrix product 25 times slower in JavaScript, training a third slower in WebAssembly: arguments
        // are checked where they enter. There an index out of bounds is a trap, which ends the worker, and the page is
        // told.
        tool.setStrict(false);
        try {
            tool.generate();
        } catch (TeaVMToolException e) {
            throw new IllegalStateException("TeaVM failed on " + mainClass, e);
        }
        requireSuccess(tool);
        Collection<String> reached = tool.getDependencyInfo().getReachableClasses();
        return Ingredients.of(reached, file.endsWith(".js") ? withModules(folder.resolve(file)) : List.of());
    }

    /** Returns those that the script imported. */
    private static List<String> withModules(Path script) {
        try {
            String imports = Files.readString(script);
            Files.writeString(script, Modules.inlined(imports));
            return Modules.importedBy(imports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireSuccess(TeaVMTool tool) {
        List<Problem> problems = tool.getProblemProvider().getSevereProblems();
        if (problems.isEmpty()) return;
        throw new IllegalStateException(mainClass + " cannot be compiled: " + problems);
    }
}
