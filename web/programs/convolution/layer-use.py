

W = np.array([[[[1.0, 2.0], [-1.0, 3.0]]]])  # one filter of 2×2 on one channel
b = np.array([1.0])
x = np.array([[[[1.0, 2.0, 0.0], [3.0, 5.0, 1.0], [2.0, 0.0, 4.0]]]])
layer = Convolution(W, b)
print(layer.forward(x))
print(layer.backward(np.array([[[[1.0, 2.0], [-1.0, 0.5]]]])))
print(layer.dW)
print(layer.db)
