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
        while (tokens.take(","));
        return new Statement.Import(line, modules);
    }

    private String module() {
        StringBuilder name = new StringBuilder(tokens.name());
        while (tokens.take(".")) name.append('.').append(tokens.name());
        return name.toString();
    }

    private Optional<String> alias() {
        return tokens.take("as") ? Optional.of(tokens.name()) : Optional.empty();
    }

    Statement importNames() {
        int line = tokens.next().line();
        while (tokens.take(".") || tokens.take("...")) continue;
        String module = module();
        if (!tokens.take("import")) throw tokens.invalid();
        if (tokens.take("*")) return new Statement.ImportFrom(line, module, List.of());
        boolean inParentheses = tokens.take("(");
        List<ImportedName> names = new ArrayList<>();
        do {
            if (inParentheses && tokens.isNext(")")) break;
            String name = tokens.name();
            names.add(new ImportedName(name, alias().orElse(name)));
        } while (tokens.take(","));
        if (inParentheses && !tokens.take(")")) throw tokens.fault(Problem.INVALID_SYNTAX);
        return new Statement.ImportFrom(line, module, names);
    }
}
