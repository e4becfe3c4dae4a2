/** What a board shows of a lesson, with its buttons or without, as on the projector. */
package backprop.ui.classroom.board;
