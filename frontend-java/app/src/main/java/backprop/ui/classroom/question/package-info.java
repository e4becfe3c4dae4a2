/** The teacher's questions: prepared ones and own ones, asked, revealed, and asked again. */
package backprop.ui.classroom.question;
