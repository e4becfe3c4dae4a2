/** The chapters' questions: whether an answer is right, and which usual mistake a wrong one shows. */
package backprop.question;
