/** How the nets that come with the lab were made, to be made again. */
package backprop.pretrained;
