package backprop.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * TeaVM 0.15's JavaScript writes a + (b − c) as a + b − c and a · (b ÷ c) as a · b ÷ c, also where the right operand is a local
 * used once, or a short method that it puts in place. Rounding then differs from the JVM's. Nothing in core is written so.
 */
class OrderOfOperationsTest {
    private static final Set<Kind> SUMS = Set.of(Kind.PLUS, Kind.MINUS), PRODUCTS = Set.of(Kind.MULTIPLY, Kind.DIVIDE);

    @Test
    void whatIsComputedFirstStandsAtTheLeft() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertFalse(sources.isEmpty());
            assertEquals(List.of(), faults(sources));
        }
    }

    @Test
    void theFaultsAreFound() throws Exception {
        Path file = Files.createTempFile("Faults", ".java");
        try {
            Files.writeString(file, """
                    class Faults {
                        double a(double x, double y) { return x + (y - 1); }
                        double b(double x, double y) { x += y + 1; return x; }
                        double c(double x, double y) { return x * (y / 3); }
                        double d(double x, double y) { double t = y - 1; return x + t; }
                        double e(double x, double y) { return x + less(y); }
                        static double less(double y) { return y - 1; }
                        double fine(double x, double y) { double t = y - 1; return (y - 1) + x - (y - 1) + t * t; }
                        int whole(int x, int y) { return x + (y - 1); }
                    }
                    """);
            assertEquals(5, faults(List.of(file)).size());
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> faults(List<Path> sources) throws Exception {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            task.analyze();
            Definitions definitions = new Definitions(Trees.instance(task));
            definitions.scan(units, null);
            Faults faults = new Faults(definitions);
            faults.scan(units, null);
            return faults.found;
        }
    }

    /** What locals and short methods stand for, and how often locals are used. */
    private static final class Definitions extends TreePathScanner<Void, Void> {
        final Trees trees;
        final Map<Element, ExpressionTree> values = new HashMap<>();
        final Map<Element, Integer> uses = new HashMap<>();

        Definitions(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void none) {
            boolean local = getCurrentPath().getParentPath().getLeaf() instanceof BlockTree;
            if (local && variable.getInitializer() != null)
                values.put(trees.getElement(getCurrentPath()), variable.getInitializer());
            return super.visitVariable(variable, none);
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            if (method.getBody() != null
                    && method.getBody().getStatements().size() == 1
                    && method.getBody().getStatements().get(0) instanceof ReturnTree only
                    && only.getExpression() != null)
                values.put(trees.getElement(getCurrentPath()), only.getExpression());
            return super.visitMethod(method, none);
        }

        @Override
        public Void visitIdentifier(IdentifierTree identifier, Void none) {
            uses.merge(trees.getElement(getCurrentPath()), 1, Integer::sum);
            return null;
        }
    }

    private static final class Faults extends TreePathScanner<Void, Void> {
        final List<String> found = new ArrayList<>();
        private final Definitions definitions;

        Faults(Definitions definitions) {
            this.definitions = definitions;
        }

        @Override
        public Void visitBinary(BinaryTree binary, Void none) {
            check(binary.getKind(), binary.getRightOperand());
            return super.visitBinary(binary, none);
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void none) {
            if (assignment.getKind() == Kind.PLUS_ASSIGNMENT) check(Kind.PLUS, assignment.getExpression());
            if (assignment.getKind() == Kind.MULTIPLY_ASSIGNMENT) check(Kind.MULTIPLY, assignment.getExpression());
            return super.visitCompoundAssignment(assignment, none);
        }

        private void check(Kind kind, ExpressionTree right) {
            Set<Kind> wrong = kind == Kind.PLUS ? SUMS : kind == Kind.MULTIPLY ? PRODUCTS : Set.of();
            if (wrong.isEmpty() || !isFloating(right)) return;
            if (wrong.contains(standsFor(right).getKind()))
                found.add(getCurrentPath().getCompilationUnit().getSourceFile().getName() + ": "
                        + getCurrentPath().getLeaf());
        }

        private boolean isFloating(ExpressionTree expression) {
            TreePath path = new TreePath(getCurrentPath(), expression);
            TypeKind type = definitions.trees.getTypeMirror(path).getKind();
            return type == TypeKind.DOUBLE || type == TypeKind.FLOAT;
        }

        private ExpressionTree standsFor(ExpressionTree expression) {
            if (expression instanceof ParenthesizedTree inner) return standsFor(inner.getExpression());
            Element element = definitions.trees.getElement(new TreePath(getCurrentPath(), expression));
            boolean call = expression instanceof MethodInvocationTree;
            boolean usedOnce = expression instanceof IdentifierTree && definitions.uses.getOrDefault(element, 0) == 1;
            ExpressionTree value = call || usedOnce ? definitions.values.get(element) : null;
            return value == null ? expression : standsFor(value);
        }
    }
}
