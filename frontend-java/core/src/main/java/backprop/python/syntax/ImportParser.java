package backprop.python.syntax;

import backprop.python.syntax.Statement.Import.ImportedModule;
import backprop.python.syntax.Statement.ImportFrom.ImportedName;
import backprop.python.value.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads import and from … import. */
final class ImportParser {
    private final TokenStream tokens;

    ImportParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    Statement importModules() {
        int line = tokens.next().line();
        List<ImportedModule> modules = new ArrayList<>();
        do modules.add(new ImportedModule(module(), alias()));
        while (tokens.accept(","));
        return new Statement.Import(line, modules);
    }

    private String module() {
        StringBuilder name = new StringBuilder(tokens.name());
        while (tokens.accept(".")) name.append('.').append(tokens.name());
        return name.toString();
    }

    private Optional<String> alias() {
        return tokens.accept("as") ? Optional.of(tokens.name()) : Optional.empty();
    }

    Statement importNames() {
        int line = tokens.next().line();
        while (tokens.accept(".") || tokens.accept("...")) continue;
        String module = module();
        if (!tokens.accept("import")) throw tokens.invalid();
        if (tokens.accept("*")) return new Statement.ImportFrom(line, module, List.of());
        boolean inParentheses = tokens.accept("(");
        List<ImportedName> names = new ArrayList<>();
        do {
            if (inParentheses && tokens.isNext(")")) break;
            String name = tokens.name();
            names.add(new ImportedName(name, alias().orElse(name)));
        } while (tokens.accept(","));
        if (inParentheses && !tokens.accept(")")) throw tokens.fault(Problem.INVALID_SYNTAX);
        return new Statement.ImportFrom(line, module, names);
    }
}
