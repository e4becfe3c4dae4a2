# The book's net for a student's own training loop: it tells of each step, and ends the program after enough of them.
import numpy as np
from lab_net import TwoLayerNet as BooksNet
from lab_training import x_test, t_test, iterations, tested_every, tell_loss, tell_accuracy, watched

np.random.seed(1)


class Enough(Exception):
    pass


class TwoLayerNet(BooksNet):
    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.steps = 0

    def test(self):
        tell_accuracy(float(np.mean(np.argmax(self.predict(x_test), axis=1) == t_test)))

    def gradient(self, x, t):
        if self.steps > 0 and (self.steps % tested_every == 0 or self.steps == iterations):
            self.test()
        if self.steps == iterations:
            raise Enough()
        self.steps += 1
        watched[:] = [self]
        grads = super().gradient(x, t)
        tell_loss(float(self.lastLayer.loss))
        return grads
