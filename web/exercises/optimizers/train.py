# Momentum moves the first layer's parameters, Adam the second's.
momentum = Momentum()
adam = Adam()


def update(params, grads):
    for optimizer, keys in ((momentum, ('W1', 'b1')), (adam, ('W2', 'b2'))):
        optimizer.update({key: params[key] for key in keys}, {key: grads[key] for key in keys})
