package backprop.graph.expression;

import java.util.Optional;

/** One line: name = term, or only a term. */
record Definition(Optional<Token> name, Token start, Term term) {}
