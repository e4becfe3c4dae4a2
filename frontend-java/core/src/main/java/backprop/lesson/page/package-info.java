/** What the pages of a lesson make of it: what waits to be sent, how tiles, runs and tasks are summed up. No page is known here. */
package backprop.lesson.page;
