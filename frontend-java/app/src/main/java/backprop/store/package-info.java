/** What a browser keeps from visit to visit: runs, nets, drawings. */
package backprop.store;
