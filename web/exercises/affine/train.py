# One digit at a time, as the layer is written for one row.
batch_size = 1
iterations = 4000
learning_rate = 0.01


def update(params, grads):
    for key in params:
        params[key] -= learning_rate * grads[key].reshape(params[key].shape)
