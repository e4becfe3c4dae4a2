/** Learn from this: a net that learns from one digit, and what that does to others. */
package backprop.ui.inside.finetune;
