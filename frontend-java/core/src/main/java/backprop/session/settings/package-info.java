/** What a run is to be, as text in links and fields, and what is wrong with it. */
package backprop.session.settings;
