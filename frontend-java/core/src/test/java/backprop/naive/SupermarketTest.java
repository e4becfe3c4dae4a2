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
        MulLayer mulApple = new MulLayer();
        MulLayer mulOrange = new MulLayer();
        AddLayer addAppleOrange = new AddLayer();
        MulLayer mulTax = new MulLayer();

        double applePrice = mulApple.forward(100, 2);
        double orangePrice = mulOrange.forward(150, 3);
        double allPrice = addAppleOrange.forward(applePrice, orangePrice);
        assertEquals(715.0000000000001, mulTax.forward(allPrice, 1.1));

        Pair all = mulTax.backward(1);
        assertEquals(new Pair(1.1, 650), all);
        Pair fruit = addAppleOrange.backward(all.dx());
        assertEquals(new Pair(1.1, 1.1), fruit);
        assertEquals(new Pair(2.2, 110.00000000000001), mulApple.backward(fruit.dx()));
        assertEquals(new Pair(3.3000000000000003, 165), mulOrange.backward(fruit.dy()));
    }
}
