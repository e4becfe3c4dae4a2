/** Where a lesson's entries are kept, so that a server that is killed goes on with it. */
package backprop.classroom.store;
