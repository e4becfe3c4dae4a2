

x = np.array([[[[1.0, 2.0, -1.0, 0.0], [0.0, 6.0, 3.0, 4.0], [3.0, 5.0, 2.0, 7.0], [-2.0, 4.0, 8.0, 1.0]]]])
layer = MaxPooling(2, 2)
print(layer.forward(x))
print(layer.backward(np.array([[[[1.0, -2.0], [3.0, 0.5]]]])))
