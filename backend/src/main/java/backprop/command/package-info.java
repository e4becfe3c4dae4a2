/** The commands: serve, train, evaluate, pretrain, export, exercise, health. */
package backprop.command;
