package backprop.graph.expression;

import backprop.graph.Constant;
import backprop.graph.Graph;
import backprop.graph.GraphBuilder;
import backprop.graph.Node;
import backprop.graph.Operation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Lines of terms to a graph: finds the node that a name stands for. */
final class Assembler {
    private final ToDoubleFunction<String> values;
    private final GraphBuilder builder = new GraphBuilder();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Token> definitions = new HashMap<>();
    private final Map<String, Token> uses = new HashMap<>();
    private String defining = "";
    private int count;

    private Assembler(Set<String> names, ToDoubleFunction<String> values) {
        this.names.addAll(names);
        this.values = values;
        builder.reserve(names);
    }

    /** names: all that occur; values: of the inputs that no line defines. */
    static Graph assemble(List<Definition> lines, Set<String> names, ToDoubleFunction<String> values)
            throws MistakeException {
        Assembler assembler = new Assembler(names, values);
        int last = lines.size() - 1;
        for (Definition line : lines.subList(0, last)) assembler.define(line);
        Node output = assembler.define(lines.get(last));
        for (Definition line : lines.subList(0, last)) {
            String name = line.name().map(Token::text).orElse("");
            if (!assembler.uses.containsKey(name))
                throw MistakeException.at(line.start(), Problem.UNUSED_LINE, name, "");
        }
        return assembler.builder.build(output);
    }

    private Node define(Definition line) throws MistakeException {
        if (line.name().isEmpty()) {
            boolean free = names.add("out");
            return node(line.term(), free ? Optional.of("out") : Optional.empty());
        }
        Token token = line.name().get();
        String name = token.text();
        rejectIfKnown(token, Problem.ASSIGNED_TWICE, definitions.get(name));
        rejectIfKnown(token, Problem.ASSIGNED_AFTER_USE, uses.get(name));
        definitions.put(name, token);
        defining = name;
        Node node = line.term() instanceof Term.Number number
                ? counted(token, builder.input(name, number.value()))
                : node(line.term(), Optional.of(name));
        defining = "";
        nodes.put(name, node);
        return node;
    }

    private static void rejectIfKnown(Token token, Problem problem, Token earlier) throws MistakeException {
        if (earlier != null) throw MistakeException.at(token, problem, token.text(), "" + earlier.line());
    }

    private Node node(Term term, Optional<String> name) throws MistakeException {
        if (term instanceof Term.Name use) return named(use.token());
        if (term instanceof Term.Number number) return counted(number.token(), builder.constant(number.value()));
        Term.Apply apply = (Term.Apply) term;
        Operation operation = apply.operation();
        Node[] operands = new Node[operation.arity()];
        for (int i = 0; i < operands.length; i++)
            operands[i] = node(apply.operands().get(i), Optional.empty());
        return counted(
                apply.token(),
                name.isPresent() ? builder.node(name.get(), operation, operands) : builder.node(operation, operands));
    }

    private Node named(Token token) throws MistakeException {
        String name = token.text();
        if (name.equals(defining)) throw MistakeException.at(token, Problem.USED_IN_ITSELF);
        uses.putIfAbsent(name, token);
        Optional<Constant> constant = Vocabulary.constant(name);
        if (constant.isPresent() && !definitions.containsKey(name))
            return counted(token, builder.constant(constant.get()));
        if (!nodes.containsKey(name)) nodes.put(name, counted(token, builder.input(name, values.applyAsDouble(name))));
        return nodes.get(name);
    }

    private Node counted(Token token, Node node) throws MistakeException {
        count++;
        if (count > Expression.MOST_NODES)
            throw MistakeException.at(token, Problem.TOO_MANY_NODES, "" + Expression.MOST_NODES, "");
        return node;
    }
}
