package backprop.exercise;

/**
 * Something to write in Python.
 *
 * @param number its place in the course, from 1
 * @param name in addresses and commands: relu, affine-batch
 */
public record Exercise(int number, String name, Check check) {}
