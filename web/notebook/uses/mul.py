

layer = MulLayer()
print(layer.forward(100, 2))  # x, y
print(layer.backward(1.1))  # dout
