/** The commands: serve, train, evaluate, pretrain, export. */
package backprop.command;
