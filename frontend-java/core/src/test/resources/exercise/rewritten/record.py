"""Writes programs.json.gz: right and wrong programs made by the rules in rewrite.py from the solutions and from what students
wrote, as NumPy judges them. In this directory: python3 record.py
"""
import gzip
import json
import random
import re
import warnings

import oracle
import rewrite

warnings.simplefilter("ignore")
EXERCISES = ["mul", "add", "reuse", "relu", "sigmoid", "affine", "affine-batch", "softmax", "softmax-with-loss", "two-layer-net",
             "training", "numerical-gradient", "optimizers", "dropout", "batch-norm", "convolution", "pooling"]
RIGHT, WRONG = 80, 40


def students(exercise):
    """The right programs of students/NAME.txt."""
    shared, name = "", None
    for section in re.split(r"(?m)^(?==== |~ |@@@ )", open(f"../students/{exercise}.txt", encoding="utf-8").read()):
        title, _, body = section.partition("\n")
        if title.startswith("@@@ "):
            name, shared = "@" + title[4:] + "\n", body
        elif title.startswith("=== "):
            yield body.replace(name, shared) if name else body


def programs(exercise):
    rng = random.Random(exercise)
    solution = open(f"../../../../../../../web/exercises/{exercise}/solution.py", encoding="utf-8").read()
    bases = [solution] + [s for s in students(exercise) if oracle.is_right(exercise, solution, s)]
    assert oracle.is_right(exercise, solution, solution), exercise
    seen, right, wrong, refused = set(), [], [], 0
    while len(right) < RIGHT and refused < 2000:
        program, rules = rewrite.rewritten(rng.choice(bases), rng, exercise)
        if program in seen or not rules:
            refused += 1
            continue
        seen.add(program)
        if oracle.is_right(exercise, solution, program):
            right.append({"exercise": exercise, "right": True, "rules": rules, "program": program})
        else:
            refused += 1
    candidates = [(p, kind) for base in bases for p, kind in rewrite.mutants(base) if p not in seen]
    rng.shuffle(candidates)
    for program, kind in candidates:
        if len(wrong) < WRONG and program not in seen:
            seen.add(program)
            if not oracle.is_right(exercise, solution, program):
                wrong.append({"exercise": exercise, "right": False, "rules": [kind], "program": program})
    print(exercise, len(bases), "bases", len(right), "right", len(wrong), "wrong", refused, "given up")
    return right + wrong


if __name__ == "__main__":
    every = [program for exercise in EXERCISES for program in programs(exercise)]
    with open("programs.json.gz", "wb") as file:
        file.write(gzip.compress(json.dumps(every, ensure_ascii=False).encode(), mtime=0))
