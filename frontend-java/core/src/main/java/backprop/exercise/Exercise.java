package backprop.exercise;

import java.util.function.Supplier;

/**
 * Something to write in Python.
 *
 * @param number its place in the course, from 1
 * @param name in addresses and commands: relu, affine-batch
 * @param check makes the check: whoever lists the exercises draws no inputs for them
 */
public record Exercise(int number, String name, Supplier<Check> check) {}
