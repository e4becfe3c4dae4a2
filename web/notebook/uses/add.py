

layer = AddLayer()
print(layer.forward(200, 450))  # x, y
print(layer.backward(1.1))  # dout
