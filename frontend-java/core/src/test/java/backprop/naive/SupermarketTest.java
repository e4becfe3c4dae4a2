package backprop.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The notebook's sections 4.1 and 4.3, with the numbers it printed. */
class SupermarketTest {
    @Test
    void twoApplesCost220() {
        MulLayer mulApple = new MulLayer();
        MulLayer mulTax = new MulLayer();
        double price = mulTax.forward(mulApple.forward(100, 2), 1.1);
        assertEquals(220.00000000000003, price);
    }

    @Test
    void twoApplesAndThreeOrangesCost715AndEachPriceHasItsGradient() {
        Supermarket supermarket = new Supermarket();
        assertEquals(715.0000000000001, supermarket.forward(100, 2, 150, 3, 1.1));

        Supermarket.Gradients gradients = supermarket.backward(1);
        assertEquals(new Pair(1.1, 650), gradients.all());
        assertEquals(new Pair(1.1, 1.1), gradients.fruit());
        assertEquals(new Pair(2.2, 110.00000000000001), gradients.apple());
        assertEquals(new Pair(3.3000000000000003, 165), gradients.orange());
    }
}
