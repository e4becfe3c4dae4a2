# One layer and digits of 7 by 7 pixels: 500 weights, so that a step takes 1,000 forward passes, not 79,520 times two.
batch_size = 20
iterations = 60
learning_rate = 2
weights = np.zeros((50, 10))


def pixels(x):
    small = x.reshape(-1, 7, 4, 7, 4).mean(axis=4).mean(axis=2).reshape(-1, 49)
    return np.hstack((small, np.ones((small.shape[0], 1))))


def step(x, t):
    global weights
    small = pixels(x)

    def loss(w):
        return cross_entropy_error(softmax(np.dot(small, w)), t)

    weights = weights - learning_rate * numerical_gradient(loss, weights)
    return float(loss(weights))


def accuracy(x, t):
    return float(np.mean(np.argmax(np.dot(pixels(x), weights), axis=1) == np.argmax(t, axis=1)))
