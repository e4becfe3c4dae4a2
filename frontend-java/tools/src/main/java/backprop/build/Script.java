package backprop.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.tooling.TeaVMToolLog;
import org.teavm.vm.TeaVMOptimizationLevel;

/** What TeaVM makes of a class with a main method: JavaScript, or WebAssembly if the file is called .wasm. */
public record Script(String file, String mainClass) {
    /**
     * Into that folder, as small and fast as can be; returns what it was made of.
     *
     * @throws IllegalStateException with TeaVM's own words, files and lines, if it cannot be compiled
     */
    Ingredients compile(Path folder) {
        TeaVMTool tool = tool(Script.class.getClassLoader(), folder);
        tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        tool.setObfuscated(true);
        Collection<String> reached = generate(tool);
        return Ingredients.of(reached, isJavaScript() ? withModules(folder.resolve(file)) : List.of());
    }

    /**
     * Into that folder, soon, with the names of the sources and a map that leads to them; returns the classes it was made of.
     *
     * @throws IllegalStateException with TeaVM's own words, files and lines, if it cannot be compiled
     */
    public Collection<String> compileReadable(ClassLoader classes, Path folder) {
        TeaVMTool tool = tool(classes, folder);
        tool.setOptimizationLevel(TeaVMOptimizationLevel.SIMPLE);
        tool.setObfuscated(false);
        // It costs some more code, and saves half the time.
        tool.setFastDependencyAnalysis(isJavaScript());
        tool.setSourceMapsFileGenerated(isJavaScript());
        Collection<String> reached = generate(tool);
        if (isJavaScript()) rewrite(folder.resolve(file), Modules::beside);
        return reached;
    }

    public boolean isJavaScript() {
        return file.endsWith(".js");
    }

    /** Where, in that folder, it is noted what the script was made of. */
    Path note(Path notes) {
        return notes.resolve(file + ".classes");
    }

    private TeaVMTool tool(ClassLoader classes, Path folder) {
        TeaVMTool tool = new TeaVMTool();
        tool.setLog(new EmptyTeaVMToolLog());
        tool.setClassLoader(classes);
        tool.setMainClass(mainClass);
        tool.setTargetDirectory(folder.toFile());
        tool.setTargetFileName(file);
        tool.setTargetType(isJavaScript() ? TeaVMTargetType.JAVASCRIPT : TeaVMTargetType.WEBASSEMBLY_GC);
        tool.setJsModuleType(JSModuleType.ES2015);
        // Strict made a matrix product 25 times slower in JavaScript, training a third slower in WebAssembly: arguments
        // are checked where they enter. There an index out of bounds is a trap, which ends the worker, and the page is
        // told.
        tool.setStrict(false);
        return tool;
    }

    private Collection<String> generate(TeaVMTool tool) {
        try {
            tool.generate();
        } catch (TeaVMToolException e) {
            throw new IllegalStateException("TeaVM failed on " + mainClass, e);
        }
        requireSuccess(tool);
        return tool.getDependencyInfo().getReachableClasses();
    }

    /** Returns those that the script imported. */
    private static List<String> withModules(Path script) {
        return Modules.importedBy(rewrite(script, Modules::inlined));
    }

    /** Returns what it was before. */
    private static String rewrite(Path script, UnaryOperator<String> change) {
        try {
            String before = Files.readString(script);
            Files.writeString(script, change.apply(before));
            return before;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireSuccess(TeaVMTool tool) {
        if (tool.getProblemProvider().getSevereProblems().isEmpty()) return;
        List<String> problems = new ArrayList<>();
        TeaVMToolLog log = new EmptyTeaVMToolLog() {
            @Override
            public void error(String text) {
                problems.add(text);
            }
        };
        TeaVMProblemRenderer.describeProblems(tool.getDependencyInfo().getCallGraph(), tool.getProblemProvider(), log);
        throw new IllegalStateException(mainClass + " cannot be compiled:\n" + String.join("\n", problems));
    }
}
