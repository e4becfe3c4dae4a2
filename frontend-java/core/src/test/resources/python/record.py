"""Records what Python and NumPy 2 print for many small programs: python3 record.py, in this directory.

Each case is a program and what it prints, with the last line of the error that ends it, if one does.
"""
import contextlib
import io
import json
import random
import sys
import types
import warnings

import numpy as np

warnings.simplefilter("ignore")

NAMED = {
    "i": "np.arange(6).reshape(2, 3)", "f": "np.arange(6).reshape(2, 3) / 4 - 0.5", "v": "np.array([1.5, -2.0, 0.25])", "c": "np.array([[2], [3]])", "b": "np.array([[True, False, True], [False, True, True]])",
    "s": "2", "t": "0.5", "k": "np.int64(3)", "w": "np.arange(4)", "u": "np.array([[[1, 2, 3]], [[4, 5, 6]]])",
}
OPERANDS = "".join(f"{name} = {value}\n" for name, value in NAMED.items())


def book_modules():
    """The book's files, under the names by which they import each other."""
    for name in ["functions", "gradient", "util", "layers", "optimizer", "two_layer_net"]:
        full = name if name == "two_layer_net" else "common." + name
        module = types.ModuleType(full)
        sys.modules.setdefault("common", types.ModuleType("common"))
        sys.modules[full] = module
        exec(open(f"book/{name}.py", encoding="utf-8").read(), module.__dict__)


def book():
    """What the book's classes compute."""
    return [source.strip("\n") for source in open("book/main.txt", encoding="utf-8").read().split("\n---\n")]


def printed(source):
    out = io.StringIO()
    with contextlib.redirect_stdout(out), np.errstate(all="ignore"):
        try:
            exec(compile(source, "cell", "exec"), {"np": np, "__name__": "__main__"})
        except Exception as e:
            name = type(e).__name__
            if name.startswith("_UFunc"):
                name = "UFuncTypeError"
            text = e.msg if isinstance(e, SyntaxError) else str(e)
            print(f"{name}: {text}")
    return out.getvalue()


def write(name, sources):
    seen = list(dict.fromkeys(sources))
    cases = [{"source": source, "printed": printed(source)} for source in seen]
    unknown = ["int8", "float16", "lib-dynload", "numpy.strings"]  # types and texts that only NumPy and CPython have
    cases = [case for case in cases if not any(word in case["printed"] for word in unknown)]
    for case in cases:
        case["source"] = case["source"].replace(OPERANDS, "")
    recording = {"before": OPERANDS if name == "numpy" else "", "cases": cases}
    with open(name + ".json", "w", encoding="utf-8") as file:
        json.dump(recording, file, ensure_ascii=False, indent=0)
        file.write("\n")
    print(name, len(cases))


def arrays():
    """Widths, signs, exponents, integers, truth values, empty ones, one to four axes, long ones."""
    pick = random.Random(1)
    shapes = [(1,), (3,), (7,), (20,), (2, 3), (3, 1), (1, 4), (2, 2, 3), (3, 1, 2), (2, 2, 1, 3), (2, 3, 2, 2), (25,), (4, 12)]
    kinds = {
        "short": lambda: pick.choice([0.5, 1.0, -0.25, 3.75, 100.0, -12.5, 0.0]),
        "unit": lambda: pick.random(),
        "normal": lambda: pick.gauss(0, 1),
        "wide": lambda: pick.gauss(0, 1) * 10 ** pick.randint(-3, 5),
        "tiny": lambda: pick.gauss(0, 1) * 10 ** pick.randint(-12, -5),
        "huge": lambda: pick.gauss(0, 1) * 10 ** pick.randint(8, 20),
        "extreme": lambda: pick.gauss(0, 1) * 10.0 ** pick.randint(-300, 300),
        "whole": lambda: float(pick.randint(-1000, 1000)),
        "special": lambda: pick.choice([1.5, -2.0, float("nan"), float("inf"), -float("inf"), 0.0]),
        "nan": lambda: pick.choice([1.5, 2.25, float("nan")]),
        "tenths": lambda: pick.randint(-99, 99) / 10,
        "halves": lambda: pick.randint(0, 99999) * 10 + 0.000000005,
        "int": lambda: pick.randint(-9, 99),
        "long int": lambda: pick.randint(-10**9, 10**12),
        "digit": lambda: pick.randint(0, 9),
        "bool": lambda: pick.random() < 0.5,
    }
    names = "nan, inf = np.nan, np.inf\n"
    sources = []
    for kind, draw in kinds.items():
        for shape in shapes:
            values = [draw() for _ in range(int(np.prod(shape)))]
            start = f"{names}a = np.array({values!r}).reshape{shape!r}\n"
            sources.append(start + "print(a)")
            sources.append(start + "print([a])")
    for shape in ["0", "(0, 3)", "(2, 0)", "(1, 0, 2)"]:
        for dtype in ["float", "int", "bool"]:
            sources.append(f"a = np.zeros({shape}, dtype={dtype})\nprint(a, [a])")
    for expression in [
        "np.arange(1001)", "np.arange(1001) * 1.5", "np.arange(1000)", "np.arange(5000).reshape(50, 100)",
        "np.arange(6000).reshape(10, 20, 30) / 7", "np.zeros((784, 50))", "np.ones(2000) > 0", "np.arange(4000).reshape(2, 2000)",
        "np.arange(2000).reshape(1000, 2) * -1e-6", "np.arange(1200).reshape(3, 4, 10, 10)", "np.linspace(0, 1, 11)",
        "np.linspace(-1, 1, 2000)", "np.arange(1101) - 550", "np.arange(3000).reshape(3, 1000) / 3", "np.eye(40)", "np.arange(4) * 1e10",
    ]:
        sources.append(f"print({expression})")
        sources.append(f"print([{expression}])")
    for options in ["precision=3", "suppress=True", "threshold=5", "edgeitems=1, threshold=5", "linewidth=40", "precision=4, suppress=True"]:
        for expression in ["np.arange(12) / 7", "np.arange(30).reshape(3, 10)", "np.array([1e-7, 2.5, 300])"]:
            sources.append(f"np.set_printoptions({options})\nprint({expression})\nnp.set_printoptions(edgeitems=3, linewidth=75, precision=8, suppress=False, threshold=1000)")
    for value in ["1.0", "0.1", "1e16", "1e-5", "123456789.123", "-0.0", "np.nan", "np.inf", "1e22", "1e100", "5e-324", "1/3"]:
        sources.append(f"x = np.float64({value})\nprint(x, [x], (x,), {{'a': x}})")
    sources += ["print(np.int64(3), [np.int64(3)], np.bool_(True), [np.bool_(False)])", "print(np.array(5), [np.array(5)], [np.array(2.5)], [np.array(True)])"]
    return sources


def operators():
    """Python's own numbers and sequences: every operator on every pair, precedence, chains."""
    values = ["0", "1", "-1", "2", "7", "-7", "10**20", "-3**40", "0.0", "0.5", "-2.5", "1e300", "3.0", "True", "False"]
    sources = []
    for operator in ["+", "-", "*", "/", "//", "%", "==", "<", ">=", "!="]:
        for left in values:
            sources += [f"print(repr(({left}) {operator} ({right})))" for right in values]
    for operator in ["&", "|", "^"]:
        for left in ["0", "5", "-6", "2**70", "True", "False", "1.5"]:
            sources += [f"print(repr(({left}) {operator} ({right})))" for right in ["3", "-1", "2**65", "True", "False"]]
    for base in ["0", "1", "-1", "2", "-3", "10", "0.5", "2.0", "True", "9"]:
        sources += [f"print(repr(({base}) ** ({power})))" for power in ["0", "1", "2", "3", "-1", "-2", "0.5", "10", "64", "True"] if not (base in ("-1", "-3") and power == "0.5")]
    for left in ["1", "5", "-9", "2**40"]:
        sources += [f"print(({left}) << {bits}, ({left}) >> {bits})" for bits in [0, 1, 5, 70]]
    atoms = ["1", "2", "3.5", "-4", "True", "0", "7"]
    pick = random.Random(2)
    for _ in range(400):
        text = pick.choice(atoms)
        for _ in range(pick.randint(1, 5)):
            text += pick.choice([" + ", " - ", " * ", " / ", " // ", " % ", " ** ", " < ", " <= ", " == ", " != ", " and ", " or ", " > ", " if 1 else ", " is not "]) + pick.choice(["", "-", "", "not " if False else ""]) + pick.choice(atoms[:3] + ["2"])
        if "is not" in text:
            continue
        sources.append(f"print({text})")
    for text in [
        "-2 ** 2", "2 ** -1", "2 ** 3 ** 2", "not 1 == 2", "not not 3", "1 < 2 < 3", "1 < 3 < 2", "1 == 1.0 == True", "3 > 2 == 2", "-7 // 2 * 2 + -7 % 2",
        "1 if 0 else 2 if 0 else 3", "[1, 2] + [3]", "[0] * 3", "3 * 'ab'", "'a' + 'b' * 2", "(1, 2) + (3,)", "(1,) * 3", "'b' in 'abc'", "2 in [1, 2]", "3 not in (1, 2)",
        "[1, 2] < [1, 3]", "(1, 2) == (1, 2.0)", "[1, [2, 3]] == [1, [2, 3]]", "'a' < 'b'", "'abc' >= 'abd'", "None is None", "1 is not None", "{'a': 1} == {'a': 1.0}",
        "1 + 'a'", "'a' + 1", "[1] + (2,)", "'a' * 1.5", "None + 1", "1 < 'a'", "[1] < 3", "-'a'", "~1.5", "~5", "len(5)", "{}['a']", "[1][5]", "(1,)[-2]", "'abc'[3]", "[1]['a']", "'abc'['a']",
        "5[0]", "5()", "[].x", "(1).foo", "None.forward", "int('x')", "int('12', 3)", "float('abc')", "int(3.9)", "int(-3.9)", "float('1e3')", "int('  42 ')", "round(2.5)", "round(3.5)", "round(2.675, 2)", "round(-0.5)",
        "round(1234, -2)", "abs(-3)", "abs(-2.5)", "max(1, 2.5, 2)", "min([3, 1, 2])", "max('abc')", "sum([1, 2, 3.5])", "sum([[1], [2]], [])", "sorted([3, 1, 2])", "sorted('hello')", "sorted([1, 2, 3], key=lambda x: -x)",
        "sorted(['b', 'a'], reverse=True)", "list(zip([1, 2], 'ab'))", "list(enumerate('ab', 1))", "list(map(lambda x: x * 2, [1, 2]))", "list(filter(lambda x: x > 1, [1, 2, 3]))", "list(reversed([1, 2]))", "list(range(10, 0, -3))",
        "range(5)", "range(1, 10, 2)[1:3]", "list(range(3))[::-1]", "'hello'[1:3]", "'hello'[::-1]", "[1, 2, 3, 4][1:-1]", "[1, 2, 3][10:]", "any([0, 1])", "all([])", "divmod(-7, 2)", "divmod(7.5, 2)", "pow(2, 10, 1000)",
        "bool([])", "bool('a')", "bool(0.0)", "str(1.0)", "str([1, 'a'])", "repr('it\\'s')", "repr(\"a\\nb\")", "type(1)", "type(1.0)", "type('a')", "type([])", "type(None)", "type(np.zeros(1))", "type(np.float64(1))", "isinstance(1, int)", "isinstance(True, int)",
        "isinstance(1.0, (int, float))", "isinstance(np.float64(1), float)", "hex(255)", "bin(5)", "chr(97)", "ord('a')", "1e3", "1e-4", "1e-5", "1e15", "1e16", "123456789012345680.0", "0.1 + 0.2", "1 / 3", "2 / 3", "10 / 5", "1e308 * 10", "-1e308 * 10",
        "float('nan')", "float('inf')", "10**20", "-10**20 // 3", "-10**20 % 7", "2**100", "(2**100) / 3", "10**400 / 10**399", "1 / 10**400", "10**400 * 1.0", "0x1F", "0b101", "1_000", "1 == 1.0", "2**53 == 2.0**53", "2**53 + 1 == 2.0**53", "10**30 < 1e30",
        "1 / 0", "1.0 / 0", "1 // 0", "1 % 0", "1.0 // 0", "1.5 % 0", "0 ** -1", "0.0 ** -1", "10.0 ** 400", "1 << -1", "7 % -3", "-7 % 3", "7.5 % -2", "-7.5 // 2", "5 % 3.0", "0.0 * -1", "-0.0", "3 // 0.5",
        "'%d %s %.2f' % (1, 'a', 2.5)", "'%5d|%-5d|%05d' % (1, 2, 3)", "'%x' % 255", "'%e' % 12345.678", "'%g' % 0.0001", "'%%' % ()", "'%s' % [1]", "'%d' % 'a'", "'%d' % (1, 2)", "'{} {}'.format(1, 2)", "'{1} {0}'.format(1, 2)", "'{a:.2f}'.format(a=3)", "'{:>5}|{:<5}|{:^5}'.format(1, 2, 3)",
        "f'{3.14159:.2f}'", "f'{1000000:,}'", "f'{1234567.891:,.2f}'", "f'{5:05d}'", "f'{-5:05d}'", "f'{5:+d}'", "f'{0.5:%}'", "f'{0.1234:.1%}'", "f'{255:x} {255:#x} {5:b}'", "f'{\"a\":>5}|{\"b\":*^5}'", "f'{1e10:g} {1e-10:g} {123.456:g}'", "f'{1.5:10.3f}|{1.5:<10.3f}|{1.5:^10.3f}'",
        "f'{12345.678:.3e}'", "f'{1.0} {1e20} {1e-7}'", "f'{True} {None} {[1]}'", "f'{3!r} {\"a\"!r}'", "f'{1+1=}'", "f'{{}}'", "f'{3:{5}}'", "f'{2.5:.0f} {3.5:.0f} {0.5:.0f}'", "f'{1.0:.1f}{2:3}'", "f'{np.float64(1.5):.3f} {np.int64(3)}'", "f'{1.23456789:.3}'", "f'{100.0:.3}'", "f'{1e6:.3}'", "f'{0.00001234:.2}'", "f'{3.0:.1}'",
        "f'{123:e}'", "f'{\"a\":d}'", "f'{1.5:d}'", "f'{1:q}'", "f'{[1]:5}'", "f'{float(\"nan\"):.2f} {float(\"inf\"):5}'", "f'{10:.2f}'", "f'{1:_}{1000:_}'",
        "' a b '.split()", "'a,b,,c'.split(',')", "'a b c'.split(' ', 1)", "'-'.join(['a', 'b'])", "'-'.join([1])", "'abc'.upper()", "'Abc Def'.lower()", "' x '.strip()", "'xxaxx'.strip('x')", "'abc'.replace('b', 'X')", "'abc'.find('c')", "'abc'.index('z')", "'abcabc'.count('bc')", "'abc'.startswith('ab')", "'a'.ljust(3) + '|'", "'a'.rjust(3)", "'ab'.center(5, '*')", "'7'.zfill(3)", "'12'.isdigit()", "'hello world'.title()", "'a\\nb'.splitlines()", "len('中文')", "'中文'[0]",
        "{1: 'a', 'b': [1, 2]}", "{}", "{'a': 1, 'a': 2}", "dict(a=1, b=2)", "dict([(1, 2)])", "{1: 2}.get(3)", "{1: 2}.get(3, 4)", "list({'a': 1, 'b': 2})", "{'a': 1}.items()", "{'a': 1}.keys()", "{True: 1, 1: 2, 1.0: 3}", "{(1, 2): 3}[(1, 2)]", "{[1]: 2}", "(1,)", "()", "(1, 2)", "[1, (2,), {3: 4}, 'a', None, True]", "[1.0, 1e-10, 1e30]",
        "[x * x for x in range(5) if x % 2]", "[(i, j) for i in range(2) for j in range(i)]", "{x: x * x for x in range(3)}", "sum(x for x in range(5))", "[[0] * 2 for _ in range(2)]", "(lambda x, y=2: x + y)(1)", "[*range(3), *[7]]", "max([1, 5, 3], key=lambda x: -x)", "len({'a': 1})", "len(range(5))", "list('abc')", "tuple([1, 2])", "list(5)", "max([])", "int([])", "sum(['a'])", "zip([1])[0]", "isinstance(1, 1)",
    ]:
        sources.append(f"print({text})")
    return sources


def statements():
    """Control flow, functions, classes, exceptions, unpacking, scopes."""
    return [source.strip("\n") for source in open("statements.txt", encoding="utf-8").read().split("\n---\n")]


def numpy_results():
    """Broadcasting, indexing, reductions, shapes, products, in-place changes, errors."""
    names, operands = OPERANDS, list(NAMED)
    sources = []
    for operator in ["+", "-", "*", "/", "//", "%", "**", "<", ">=", "==", "!=", "&", "|", "^", "@"]:
        for left in operands:
            for right in operands:
                if left in "st" and right in "st" or operator == "**" and right in "v":
                    continue
                sources.append(f"{names}print(repr({left} {operator} {right}))")
    for index in [
        "0", "-1", "1, 2", "1, -1", ":", "0:1", ":, 1", ":, 1:", "::-1", ":, ::-1", "..., 0", "None", ":, None", "1:1", "0:2, 1:3", "::2, ::2", "[0, 1]", "[1, 1, 0]", "[0, 1], [1, 2]", ":, [2, 0]", "a > 2", "[True, False]", "np.array([1, 0])",
        "np.array([[0, 1], [1, 0]])", "np.arange(2), np.array([2, 0])", "a[0] > 0", "[[0], [1]], [0, 2]", "5", "0, 5", "0, 0, 0", "'a'", "1.5", "[0.5]", "[5]", "[True, False, True]", "(0, 1)", "..., ...", "[0], :, None", "-3", "slice(0, 1)", ":, -2:",
    ]:
        sources.append(f"a = np.arange(6).reshape(2, 3)\nprint(repr(a[{index}]))")
        for value in ["9", "[7, 8]", "np.array([[5]])"]:
            if value == "[7, 8]" and index in ("1, 2", "1, -1", "(0, 1)", "[5]"):
                continue
            sources.append(f"a = np.arange(6).reshape(2, 3)\na[{index}] = {value}\nprint(a)")
        sources.append(f"a = np.arange(6).reshape(2, 3) * 1.0\na[{index}] += 0.5\nprint(a)")
    for index in ["0", ":, 0", "..., 0", "[0, 1], :, [0, 1]", ":, [0], [1]", "0, :, [1, 2]", ":, [[0, 1]], 1", "a % 2 == 0", "[0, 1], 0", "None, 0", ":, :, ::2", "1, 0, 3", "..., None, 1", "[1, 0]", "[True, False], :, 1", ":, np.array([[True, False, True, False], [False, True, False, True], [True, True, False, False]])"]:
        sources.append(f"a = np.arange(24).reshape(2, 3, 4)\nprint(repr(a[{index}]))")
        sources.append(f"a = np.arange(24).reshape(2, 3, 4)\na[{index}] = 0\nprint(a)")
    for shape, indexes in {
        "(3, 0)": ["[0, 2]", "[]", "np.array([True, False, True])", ":, []", "[[0, 1], [2, 0]]", "-1", "[3]", "[0, 1], [0, 0]", ":2", "..., None"],
        "(0, 3)": ["[]", "[0]", ":, [0, 2]", "[], [0]", "np.zeros(0, dtype=bool)", ":, 1"],
        "(2, 3, 0)": ["[0, 1], [1, 2]", ":, [2, 0]", "[1]", "0, [1, 1]", "a > 0", ":, :, []"],
    }.items():
        for index in indexes:
            sources.append(f"a = np.zeros({shape})\nprint(repr(a[{index}]), a[{index}].shape)")
            sources.append(f"a = np.zeros({shape})\na[{index}] = 2\nprint(a)")
            sources.append(f"a = np.zeros({shape}, dtype=int)\na[{index}] += 1\nprint(a.shape)")
    reduced = ["f", "i", "b", "u", "v", "np.zeros((0, 3))", "np.arange(24).reshape(2, 3, 4) / 3", "f.T", "np.array([1.0, np.nan, 2.0])"]
    for function in ["sum", "mean", "max", "min", "prod", "std", "var", "any", "all", "argmax", "argmin", "cumsum"]:
        for array in reduced:
            if array == "np.zeros((0, 3))" and function in ("mean", "std", "var"):
                continue
            for arguments in ["", ", axis=0", ", axis=1", ", axis=-1", ", axis=0, keepdims=True", ", axis=(0, 1)", ", keepdims=True"]:
                if function in ("argmax", "argmin", "cumsum") and ("keepdims" in arguments or "(" in arguments):
                    continue
                sources.append(f"{names}print(repr(np.{function}({array}{arguments})))")
        sources.append(f"{names}print(f.{function}(), f.{function}(axis=0), i.{function}())")
    for function in ["exp", "log", "sqrt", "tanh", "sin", "cos", "abs", "sign", "floor", "ceil", "rint", "square", "negative", "isnan", "isfinite", "expm1", "log2", "log10", "reciprocal", "logical_not"]:
        for argument in ["i", "f", "v", "s", "t", "k", "b", "[1, 2.5]", "0", "np.array([0.1, 1e-9, 710, -800])"]:
            if argument == "b" or function in ("negative", "sign", "reciprocal") and argument in ("i", "s", "k", "0"):
                continue
            sources.append(f"{names}print(repr(np.{function}({argument})))")
    for expression in [
        "np.array([1, 2])", "np.array([1, 2.5])", "np.array([True, 2])", "np.array([[1, 2], [3, 4]])", "np.array([[1, 2], [3]])", "np.array([[1], [2, 3], [4]])", "np.array([])", "np.array(3)", "np.array([1, 2], dtype=float)", "np.array([1.7, -1.7], dtype=int)", "np.array([0, 1], dtype=bool)", "np.array((1, 2))", "np.array([np.arange(2), np.arange(2)])", "np.array(range(3))",
        "np.zeros(3)", "np.zeros((2, 2), dtype=int)", "np.ones((2, 1))", "np.full((2, 2), 7)", "np.full(2, 0.5)", "np.zeros_like(i)", "np.ones_like(f)", "np.eye(3)", "np.identity(2)", "np.eye(2, 3, k=1)", "np.arange(5)", "np.arange(1, 2, 0.25)", "np.arange(5, 0, -2)", "np.arange(3.0)", "np.linspace(0, 1, 5)", "np.linspace(1, 2, 4, endpoint=False)", "np.zeros(-1)", "np.zeros('a')",
        "np.maximum(f, 0)", "np.minimum(i, 3)", "np.maximum(v, [0, 0, 0])", "np.where(f > 0, f, 0)", "np.where(f > 0)", "np.where(i > 2, 1, -1)", "np.clip(f, -0.25, 0.5)", "np.round(f, 1)", "np.round(np.array([0.5, 1.5, 2.5]))", "np.round(2.345, 2)", "np.dot(f, f.T)", "np.dot(v, v)", "np.dot(f, v)", "np.dot(2, f)", "np.dot(f, f)", "f @ f", "v @ f", "np.dot(i, i.T)", "np.matmul(u, u.transpose(0, 2, 1))", "np.outer(v, w)", "np.dot(u, f.T)", "i.T", "f.T[0]", "v.T", "u.T",
        "i.reshape(3, 2)", "i.reshape(-1)", "i.reshape((6,))", "i.reshape(1, 2, 3)", "i.reshape(4, 2)", "i.reshape(-1, -1)", "i.reshape(-1, 4)", "i.flatten()", "i.ravel()", "u.squeeze()", "u.transpose(2, 0, 1)", "np.transpose(u, (1, 2, 0))", "u.transpose(0, 1)", "np.expand_dims(v, 0)", "v[:, np.newaxis]", "np.swapaxes(u, 0, 2)", "np.concatenate([i, i])", "np.concatenate([i, c], axis=1)", "np.concatenate([i, w])", "np.concatenate((v, v))", "np.stack([v, v])", "np.vstack([v, v])", "np.hstack([v, v])", "np.hstack([i, c])", "np.concatenate([v, np.zeros(2)])", "np.column_stack([v, v])", "np.append(v, 3)",
        "np.pad(i, 1)", "np.pad(v, (1, 2))", "np.pad(i, [(0, 1), (2, 0)], 'constant')", "np.tile(v, 2)", "np.tile(v, (2, 1))", "np.repeat(v, 2)", "np.repeat(i, 2, axis=0)", "np.repeat(i, 2, axis=1)", "np.flip(v)", "np.flip(i, axis=1)", "np.split(w, 2)", "np.broadcast_to(v, (2, 3))", "np.argsort([3, 1, 2])", "np.sort([3, 1, 2])", "np.sort(i[::-1], axis=0)", "np.argsort(f, axis=1)", "np.unique([2, 1, 2])", "np.nonzero([0, 1, 2])", "np.count_nonzero(b)", "np.allclose(f, f + 1e-10)", "np.array_equal(i, i)", "np.isclose(1.0, 1.1)", "np.logical_and(b, True)", "np.diag([1, 2])", "np.diag(i)", "np.trace(i)", "np.searchsorted([1, 2, 3], 2)", "np.median([1, 3, 2])", "np.average([1, 2, 3])", "np.linalg.norm([3, 4])", "np.take(v, [0, 2])", "np.inner(v, v)",
        "i.shape", "i.ndim", "i.size", "f.dtype", "i.dtype", "b.dtype", "v.shape[0]", "len(i)", "u.shape", "np.float64(1).shape", "i.astype(float)", "f.astype(int)", "f.astype(bool)", "b.astype(int)", "i.tolist()", "f.tolist()", "i.item(2)", "i.copy() is i", "i.sum() + 1", "f.mean() * 2", "i.max() / 2", "i[0, 1] + 1", "f[0, 1] * 2", "i[0, 1] / 2", "i[1, 1] ** 2", "i[1, 1] // 3", "f[0][0] < 0", "-f[0, 1]", "abs(f[0, 0])", "int(f[0, 0])", "float(i[0, 1])", "bool(i[0, 0])", "round(f[0, 1], 1)", "int(i[0])", "float(v)", "bool(v)", "v or 1", "not i", "max(v)", "sum(v)", "sum(i)", "min(i[0])", "sorted(v)", "list(v)", "list(i)", "len(np.array(3))", "2 in i", "v == v", "v == [1.5, 0, 0]", "v is v", "i < 3", "(i > 1) & (i < 4)", "~b", "~i", "-b", "b - b", "b + b", "b * 2", "b.sum()", "b.mean()", "np.sum([1, 2, 3])", "np.sum([[1, 2], [3, 4]], axis=0)", "np.max([1, 5])", "np.mean([1, 2])", "np.exp(1)", "np.sqrt(2)", "np.log(0)", "np.pi", "np.inf", "-np.inf", "np.nan", "np.exp(-1000)", "1 / np.array([0.0, 1.0])", "np.array([1, 0]) // 0", "np.float64(1) / 0", "np.sum(f, axis=2)", "f.sum(axis=-3)", "f + w", "np.zeros((2, 3)) + np.zeros((2, 2))", "np.int64(7) % 3", "np.int64(2) ** 3", "np.int64(2) ** -1", "i ** -1", "np.float64(2) ** 0.5", "[1, 2] * np.int64(2)", "np.array([1, 2]) + [3, 4]", "[1, 2] + np.array([3, 4])", "np.array([1, 2]) * 'a'", "np.array([1, 2]) + None", "None * f", "v - None", "f[0, 1] * None", "np.log1p(0.5)",
        "np.argmax(np.array([[0.1, 0.9], [0.8, 0.2]]), axis=1)", "np.sum(np.argmax(f, axis=1) == 2) / 2", "np.meshgrid([1, 2], [3, 4])", "np.cumsum([1, 2, 3])", "np.mean(b)", "np.ptp" if False else "np.size(i)", "np.ndim(i)", "np.shape(i)",
    ]:
        sources.append(f"{names}print(repr({expression}))")
    for expression in [
        "np.random.rand(3)", "np.random.rand(2, 2)", "np.random.rand()", "np.random.randn(2, 3)", "np.random.randn()", "np.random.randn(5)", "np.random.choice(10, 5)", "np.random.choice(60000, 10)", "np.random.choice(5)", "np.random.choice([10, 20, 30], 4)", "np.random.choice(10, 4, replace=False)", "np.random.choice(3, 5, p=[0.2, 0.3, 0.5])", "np.random.permutation(7)", "np.random.permutation([3, 1, 2])", "np.random.permutation(np.arange(6).reshape(3, 2))", "np.random.randint(10)", "np.random.randint(5, 10, size=4)", "np.random.randint(0, 2, (2, 3))", "np.random.uniform(-1, 1, 3)", "np.random.uniform()", "np.random.normal(1, 2, 3)", "np.random.normal(size=(2, 2))", "np.random.random(2)", "np.random.random((2, 2))", "np.random.random_sample(2)", "np.random.choice([1, 2], 5, replace=False)", "np.random.randint(3, 3)", "np.random.choice(0)",
    ]:
        for seed in [0, 1, 42, 4294967295]:
            sources.append(f"np.random.seed({seed})\nprint(repr({expression}))\nprint(np.random.randn(2), np.random.rand())")
    sources += [
        "np.random.seed(-1)", "a = np.arange(5)\nnp.random.seed(3)\nnp.random.shuffle(a)\nprint(a)", "a = np.arange(6).reshape(2, 3)\nb = a[0]\nb[0] = 9\na.T[2, 1] = -1\nprint(a, b)", "a = np.arange(3)\nb = a\na = a + 1\nprint(a, b)", "a = np.arange(3)\nb = a\na += 1\nprint(a, b)", "a = np.arange(3)\na += 0.5", "a = np.arange(3)\na *= 2\na -= 1\na //= 2\nprint(a)", "a = np.arange(3) * 1.0\na /= 2\na **= 2\nprint(a)", "a = np.arange(3)\na /= 2", "a = np.zeros((2, 3))\na += np.arange(3)\nprint(a)", "a = np.arange(3)\na += np.zeros((2, 3))", "a = np.zeros(3)\na[:] = [1, 2]", "a = np.zeros((2, 3))\na[0] = [1, 2]", "a = np.zeros(3, dtype=int)\na[0] = 2.7\nprint(a)",
        "a = np.arange(4)\na[1:] = a[:-1]\nprint(a)", "a = np.arange(4)\na[::-1] += a\nprint(a)", "a = np.zeros((2, 2))\na[0][1] = 3\nprint(a)", "a = np.arange(6).reshape(2, 3)\nfor row in a:\n    print(row)\nfor x in a[0]:\n    print(repr(x))", "a = np.zeros(2)\na[2] = 1", "x, y = np.array([1, 2])\nprint(repr(x))", "a = np.arange(6).reshape(2, 3)\nx, y = a.shape\nprint(x, y)", "a = np.ones(3)\na.fill(2)\nprint(a)", "if np.array([1, 2]):\n    pass", "if np.array([]) : pass", "a = np.arange(3)\na.shape = 5" if False else "print(np.arange(3).shape)", "it = np.nditer(np.arange(4).reshape(2, 2), flags=['multi_index'], op_flags=['readwrite'])\nwhile not it.finished:\n    print(it.multi_index)\n    it.iternext()", "for i, x in enumerate(np.eye(2)):\n    print(i, x)", "a = np.zeros((2, 3))\nfor i in np.ndindex(a.shape):\n    a[i] = i[0] + i[1]\nprint(a)", "print(np.arange(3).mean(axis=0).shape)",
        "x = np.array([[1.0, -0.5], [-2.0, 3.0]])\nx[x <= 0] = 0\nprint(x)", "a = np.arange(10)\nprint(a[a % 2 == 0], a[[1, 3]], a[-3:], a[::3])", "a = np.arange(12).reshape(3, 4)\na[a > 5] *= 2\nprint(a)", "t = np.array([2, 0])\ny = np.array([[0.1, 0.2, 0.7], [0.8, 0.1, 0.1]])\ny[np.arange(2), t] -= 1\nprint(y / 2)", "y = np.arange(6.0).reshape(2, 3)\ny -= y.max(axis=1, keepdims=True)\nprint(np.exp(y) / np.exp(y).sum(axis=1, keepdims=True))",
    ]
    return sources


def names():
    modules = {"np": np, "np.linalg": np.linalg, "np.random": np.random}
    return [f"{name}.{each}" for name, module in modules.items() for each in sorted(module.__all__) if each[0] != "_"]


if __name__ == "__main__":
    book_modules()
    write("arrays", arrays())
    write("book", book())
    write("operators", operators())
    write("statements", statements())
    write("numpy", numpy_results())
    with open("names.txt", "w", encoding="utf-8") as file:
        file.write("\n".join(names()) + "\n")
