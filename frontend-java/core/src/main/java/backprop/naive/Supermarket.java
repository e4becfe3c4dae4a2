package backprop.naive;

/** Apples and oranges with tax, each node a layer. Notebook, section 4.3; book, section 5.4.2. */
public final class Supermarket {
    private final MulLayer mulApple = new MulLayer();
    private final MulLayer mulOrange = new MulLayer();
    private final AddLayer addAppleOrange = new AddLayer();
    private final MulLayer mulTax = new MulLayer();

    public double forward(double apple, double appleNum, double orange, double orangeNum, double tax) {
        double applePrice = mulApple.forward(apple, appleNum);
        double orangePrice = mulOrange.forward(orange, orangeNum);
        double allPrice = addAppleOrange.forward(applePrice, orangePrice);
        return mulTax.forward(allPrice, tax);
    }

    public Gradients backward(double dprice) {
        Pair all = mulTax.backward(dprice); // allPrice, tax
        Pair fruit = addAppleOrange.backward(all.dx()); // applePrice, orangePrice
        Pair apple = mulApple.backward(fruit.dx()); // apple, appleNum
        Pair orange = mulOrange.backward(fruit.dy()); // orange, orangeNum
        return new Gradients(apple, orange, fruit, all);
    }

    /** What each node sent back to its two inputs. */
    public record Gradients(Pair apple, Pair orange, Pair fruit, Pair all) {}
}
