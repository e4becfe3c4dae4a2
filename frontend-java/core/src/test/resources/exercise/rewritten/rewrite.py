"""Rules that write a program otherwise without changing what it does, and rules that change one thing in it.

Right ones (each is applied at random places; the name is recorded with the program):
    rename        local variables and arguments get other names
    operators     a @ b, np.dot, np.matmul, a.dot(b) for each other; + - * / as np.add, np.subtract, np.multiply, np.divide
    methods       np.sum(x, …) as x.sum(…), and back; np.max, np.mean, reshape, copy
    transpose     x.T as np.transpose(x) or x.transpose()
    temporaries   a part of an expression is given a name first
    reorder       two neighbouring assignments that do not touch each other change places
    augmented     a += b as a = a + b where a is a name
    commuted      a * b as b * a, a + b as b + a
    negated       a - b as a + -b, a < b as b > a
    helper        an expression becomes a call of a lambda
    returned      return e as a name that is returned
    tuples        two neighbouring assignments as one of tuples
    loops         for i in range(n) as while
    guarded       statements of a function stand in if True, try … finally: pass, or for _ in range(1)
    unpacked      self.x as getattr(self, 'x')
    constants     0 as 0.0, 1 as 1.0, where it multiplies or is added; 1e-7 as 10 ** -7
    keepdims      np.sum(x, axis=1, keepdims=True) as np.sum(x, axis=1)[:, np.newaxis]

Wrong ones: an operator, a comparison, a number, an axis, a factor, a transpose, a statement, a sign, an argument, a copy, an
attribute, the order of two results is exchanged or left out.
"""
import ast
import copy
import random

def name(text):
    return ast.parse(text, mode="eval").body


def np_call(function, *args):
    return ast.Call(ast.Attribute(ast.Name("np", ast.Load()), function, ast.Load()), list(args), [])


def is_np(node, function=None):
    return (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "np" and (function is None or node.func.attr == function))


def arrays(exercise):
    return exercise not in ("mul", "add", "reuse", "training")


class Rewriter(ast.NodeTransformer):
    """Applies one rule where it fits, at each place with some chance."""

    def __init__(self, rule, rng, exercise):
        self.rule, self.rng, self.exercise, self.applied = rule, rng, exercise, 0

    def chance(self):
        if self.rng.random() < 0.5:
            self.applied += 1
            return True
        return False

    def visit(self, node):
        node = super().generic_visit(node)
        method = getattr(self, self.rule, None)
        return method(node) if method else node

    def operators(self, node):
        if is_np(node, "dot") and len(node.args) == 2 and self.chance():
            a, b = node.args
            return self.rng.choice([
                ast.BinOp(a, ast.MatMult(), b), ast.Call(ast.Attribute(a, "dot", ast.Load()), [b], [])])
        if isinstance(node, ast.BinOp) and arrays(self.exercise):
            function = {ast.Add: "add", ast.Sub: "subtract", ast.Mult: "multiply", ast.Div: "divide", ast.MatMult: "dot"}.get(type(node.op))
            plain = any(isinstance(side, ast.Constant) and isinstance(side.value, str) for side in ast.walk(node))
            if function and not plain and "range" not in ast.unparse(node) and "shape" not in ast.unparse(node) and self.chance():
                return np_call(function, node.left, node.right)
        return node

    def methods(self, node):
        if is_np(node) and node.func.attr in ("sum", "max", "mean") and isinstance(node.args[0], (ast.Name, ast.Attribute)) and self.chance():
            return ast.Call(ast.Attribute(node.args[0], node.func.attr, ast.Load()), node.args[1:], node.keywords)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("copy", "sum", "max", "mean") and not is_np(node) and self.chance():
            return ast.Call(name("np." + node.func.attr), [node.func.value] + node.args, node.keywords)
        return node

    def transpose(self, node):
        if isinstance(node, ast.Attribute) and node.attr == "T" and self.chance():
            return self.rng.choice([np_call("transpose", node.value), ast.Call(ast.Attribute(node.value, "transpose", ast.Load()), [], [])])
        return node

    def commuted(self, node):
        if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Mult)) and self.chance():
            if not any(isinstance(n, (ast.List, ast.Constant)) and isinstance(getattr(n, "value", ""), str) for n in ast.walk(node)):
                return ast.BinOp(node.right, node.op, node.left)
        return node

    def negated(self, node):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub) and self.chance():
            return ast.BinOp(node.left, ast.Add(), ast.UnaryOp(ast.USub(), node.right))
        if isinstance(node, ast.Compare) and len(node.ops) == 1 and self.chance():
            other = {ast.Lt: ast.Gt, ast.Gt: ast.Lt, ast.LtE: ast.GtE, ast.GtE: ast.LtE}.get(type(node.ops[0]))
            if other:
                return ast.Compare(node.comparators[0], [other()], [node.left])
        return node

    def augmented(self, node):
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name) and self.chance():
            return ast.Assign([node.target], ast.BinOp(ast.Name(node.target.id, ast.Load()), node.op, node.value))
        return node

    def helper(self, node):
        if isinstance(node, ast.BinOp) and self.chance():
            function = ast.Lambda(name("lambda p, q: 0").args, ast.BinOp(ast.Name("p", ast.Load()), node.op, ast.Name("q", ast.Load())))
            return ast.Call(function, [node.left, node.right], [])
        return node

    def constants(self, node):
        if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub, ast.Mult)):
            for side in ("left", "right"):
                value = getattr(node, side)
                if isinstance(value, ast.Constant) and type(value.value) is int and "range" not in ast.unparse(node) and self.chance():
                    setattr(node, side, ast.Constant(float(value.value)))
                elif isinstance(value, ast.Constant) and value.value == 1e-7 and self.chance():
                    setattr(node, side, name("10 ** -7"))
        return node

    def keepdims(self, node):
        if is_np(node) and any(k.arg == "keepdims" for k in node.keywords) and self.chance():
            plain = ast.Call(node.func, node.args, [k for k in node.keywords if k.arg != "keepdims"])
            return ast.Subscript(plain, name("x[:, np.newaxis]").slice, ast.Load())
        return node

    def unpacked(self, node):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load) and isinstance(node.value, ast.Name) and node.value.id == "self" and not node.attr.startswith("__") and self.chance():
            return name(f"getattr(self, {node.attr!r})")
        return node

    def returned(self, node):
        if isinstance(node, ast.Return) and node.value is not None and self.chance():
            return [ast.Assign([ast.Name("result", ast.Store())], node.value), ast.Return(ast.Name("result", ast.Load()))]
        return node

    def temporaries(self, node):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.BinOp) and self.chance():
            if not any(isinstance(n, (ast.Lambda, ast.comprehension)) for n in ast.walk(node)):
                part = f"part{self.applied}"
                before = ast.Assign([ast.Name(part, ast.Store())], node.value.left)
                node.value.left = ast.Name(part, ast.Load())
                return [before, node]
        return node

    def loops(self, node):
        if (isinstance(node, ast.For) and isinstance(node.iter, ast.Call) and isinstance(node.iter.func, ast.Name) and node.iter.func.id == "range"
                and len(node.iter.args) == 1 and isinstance(node.target, ast.Name) and not any(isinstance(n, ast.Continue) for n in ast.walk(node)) and self.chance()):
            i = node.target.id
            test = ast.Compare(ast.Name(i, ast.Load()), [ast.Lt()], [node.iter.args[0]])
            step = ast.parse(f"{i} += 1").body[0]
            return [ast.parse(f"{i} = 0").body[0], ast.While(test, node.body + [step], [])]
        return node

    def bodies(self, node):
        return ["body"] if isinstance(node, (ast.FunctionDef, ast.For, ast.If)) else []

    def pairs(self, node, change):
        for field in self.bodies(node):
            body = getattr(node, field)
            for i in range(len(body) - 1):
                a, b = body[i], body[i + 1]
                if all(isinstance(s, ast.Assign) and len(s.targets) == 1 and isinstance(s.targets[0], (ast.Name, ast.Attribute)) for s in (a, b)):
                    if independent(a, b) and self.chance():
                        body[i:i + 2] = change(a, b)
                        break
        return node

    def reorder(self, node):
        return self.pairs(node, lambda a, b: [b, a])

    def tuples(self, node):
        return self.pairs(node, lambda a, b: [ast.Assign(
            [ast.Tuple([a.targets[0], b.targets[0]], ast.Store())], ast.Tuple([a.value, b.value], ast.Load()))])

    def guarded(self, node):
        if isinstance(node, ast.FunctionDef) and self.chance():
            form = self.rng.choice(["if True:\n pass", "try:\n pass\nfinally:\n pass", "for _ in range(1):\n pass"])
            outer = ast.parse(form).body[0]
            outer.body = node.body
            node.body = [outer]
        return node

    def rename(self, node):
        if isinstance(node, ast.FunctionDef):
            stored = {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
            arguments = [a for a in node.args.args if a.arg not in ("self", "cls")]
            inner = any(isinstance(n, (ast.FunctionDef, ast.Lambda)) for n in ast.walk(node) if n is not node)
            if inner or any(isinstance(n, (ast.Global, ast.Nonlocal)) for n in ast.walk(node)) or not self.chance():
                return node
            names = stored | {a.arg for a in arguments if not node.args.kwonlyargs and self.exercise not in ("training",)}
            names = {n for n in names if not n.startswith("train") and n not in KEPT}
            if not names:
                return node
            style = self.rng.choice(["{}_", "my_{}", "值_{}", "_{}1", "the_{}"])
            for n in ast.walk(node):
                if isinstance(n, ast.Name) and n.id in names:
                    n.id = style.format(n.id)
            for a in arguments:
                if a.arg in names:
                    a.arg = style.format(a.arg)
        return node


KEPT = {"lr", "beta1", "beta2", "momentum", "weight_init_std", "input_size", "hidden_size", "output_size"}


def independent(a, b):
    def names(node, store):
        return {ast.unparse(n) for n in ast.walk(node) if isinstance(n, (ast.Name, ast.Attribute)) and isinstance(n.ctx, ast.Store) == store}
    calls = [n for s in (a, b) for n in ast.walk(s) if isinstance(n, ast.Call)]
    pure = all(is_np(c) and "random" not in ast.unparse(c) or ast.unparse(c.func).endswith((".sum", ".dot", ".copy", "float")) for c in calls)
    return pure and not names(a, True) & (names(b, False) | names(b, True)) and not names(b, True) & names(a, False)


RULES = ["rename", "operators", "methods", "transpose", "temporaries", "reorder", "augmented", "commuted", "negated", "helper",
         "returned", "tuples", "loops", "guarded", "unpacked", "constants", "keepdims"]


def rewritten(source, rng, exercise):
    """A program that does the same, and the rules that made it."""
    tree, used = ast.parse(source), []
    for rule in rng.sample(RULES, rng.randint(2, 6)):
        rewriter = Rewriter(rule, rng, exercise)
        tree = ast.fix_missing_locations(rewriter.visit(tree))
        if rewriter.applied:
            used.append(rule)
    return ast.unparse(tree) + "\n", used


class Mutator(ast.NodeTransformer):
    """Counts the changes that there could be, and makes one of them."""

    def __init__(self, chosen, source):
        self.chosen, self.count, self.kind = chosen, 0, None
        self.stored = sorted({n.attr for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Attribute) and isinstance(n.ctx, ast.Store)})

    def option(self, kind):
        self.count += 1
        if self.count - 1 == self.chosen:
            self.kind = kind
            return True
        return False

    def visit(self, node):
        node = self.generic_visit(node)
        if isinstance(node, ast.BinOp):
            for other in (ast.Add, ast.Sub, ast.Mult, ast.Div):
                if not isinstance(node.op, (other, ast.Pow, ast.Mod, ast.MatMult)) and self.option("operator"):
                    return ast.BinOp(node.left, other(), node.right)
            if self.option("left factor alone"):
                return node.left
            if self.option("right factor alone"):
                return node.right
        elif isinstance(node, ast.Compare) and len(node.ops) == 1:
            for other in (ast.Lt, ast.LtE, ast.Gt, ast.GtE):
                if isinstance(node.ops[0], (ast.Lt, ast.LtE, ast.Gt, ast.GtE)) and not isinstance(node.ops[0], other) and self.option("comparison"):
                    return ast.Compare(node.left, [other()], node.comparators)
        elif isinstance(node, ast.Attribute) and node.attr == "T":
            if self.option("transpose missing"):
                return node.value
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load) and isinstance(node.value, ast.Name) and node.value.id == "self":
            for other in self.stored:
                if other != node.attr and self.option("attribute"):
                    return ast.Attribute(node.value, other, node.ctx)
        elif isinstance(node, ast.Constant) and type(node.value) in (int, float):
            for other in (0, 1, 2, -node.value):
                if other != node.value and self.option("number"):
                    return ast.Constant(other)
        elif is_np(node) and len(node.args) == 2:
            if self.option("arguments exchanged"):
                return ast.Call(node.func, node.args[::-1], node.keywords)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "copy":
            if self.option("copy missing"):
                return node.func.value
        elif isinstance(node, ast.UnaryOp) and self.option("sign"):
            return node.operand
        elif isinstance(node, ast.AugAssign):
            if self.option("= for +="):
                target = copy.deepcopy(node.target)
                return ast.Assign([target], node.value)
            if self.option("-= for +="):
                return ast.AugAssign(node.target, ast.Sub() if isinstance(node.op, ast.Add) else ast.Add(), node.value)
        elif isinstance(node, ast.Tuple) and isinstance(node.ctx, ast.Load) and len(node.elts) == 2:
            if self.option("results exchanged"):
                return ast.Tuple(node.elts[::-1], node.ctx)
        elif isinstance(node, ast.Return) and self.option("return missing"):
            return ast.Expr(node.value) if node.value else ast.Pass()
        elif isinstance(node, ast.Assign) and self.option("statement missing"):
            return ast.Pass()
        return node


def mutants(source):
    """Each program that differs from this one in one thing, and in which."""
    counter = Mutator(-1, source)
    counter.visit(ast.parse(source))
    for chosen in range(counter.count):
        mutator = Mutator(chosen, source)
        tree = ast.fix_missing_locations(mutator.visit(ast.parse(source)))
        yield ast.unparse(tree) + "\n", mutator.kind
