"""Runs programs that the lab wrote, as a reader of them would, and writes down what they compute.

Each argument is a folder with net.py. With weights.safetensors in it, the program gives scores; with start.bin, it trains:
three steps on the same mini-batch from these values. The numbers go to found.bin, as doubles.
"""

import importlib.util
import os
import sys

import numpy as np


def module(folder):
    spec = importlib.util.spec_from_file_location("net", os.path.join(folder, "net.py"))
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


def numbers(folder, name):
    return np.fromfile(os.path.join(folder, name), "<f8")


def numpy_scores(net, folder):
    weights = net.load(os.path.join(folder, "weights.safetensors"))
    return net.softmax(net.scores(net.images(os.path.join(folder, "digits")), weights))


def numpy_training(net, folder):
    values = numbers(folder, "start.bin")
    for layer, name in net.parameters:
        size = layer.values[name].size
        layer.values[name][...] = values[:size].reshape(layer.values[name].shape)
        values = values[size:]
    x = numbers(folder, "x.bin").reshape(-1, 784)
    t = numbers(folder, "t.bin").astype(int)
    losses = []
    for step in (1, 2, 3):
        losses.append(net.gradients(x, t))
        net.update(step)
    return np.concatenate([losses] + [layer.values[name].ravel() for layer, name in net.parameters])


def torch_scores(net, folder):
    import torch

    net.load(os.path.join(folder, "weights.safetensors"))
    net.net.eval()
    with torch.no_grad():
        return net.net(net.images(os.path.join(folder, "digits"))).softmax(dim=1).numpy().astype(float)


def torch_training(net, folder):
    import torch

    x = torch.tensor(numbers(folder, "x.bin").reshape(-1, 784), dtype=torch.float32)
    t = torch.tensor(numbers(folder, "t.bin").astype(int))
    values = numbers(folder, "start.bin")
    parameters = list(net.net.parameters())
    turned = [type(module).__name__ == "Linear" and p.dim() == 2 for module in net.net for p in module.parameters()]
    with torch.no_grad():
        for p, turn in zip(parameters, turned):
            start = torch.tensor(values[: p.numel()], dtype=torch.float32)
            p.copy_(start.reshape(p.shape[::-1]).T if turn else start.reshape(p.shape))
            values = values[p.numel() :]
    losses = []
    net.net.train()
    for step in (1, 2, 3):
        loss = torch.nn.functional.cross_entropy(net.net(x), t)
        net.optimizer.zero_grad()
        loss.backward()
        net.optimizer.step()
        losses.append(float(loss.detach()))
    with torch.no_grad():
        ends = [(p.T if turn else p).reshape(-1).numpy() for p, turn in zip(parameters, turned)]
    return np.concatenate([losses] + ends)


for folder in sys.argv[1:]:
    net = module(folder)
    kind = "torch" if hasattr(net, "torch") else "numpy"
    trains = os.path.exists(os.path.join(folder, "start.bin"))
    found = globals()[kind + ("_training" if trains else "_scores")](net, folder)
    np.asarray(found, "<f8").tofile(os.path.join(folder, "found.bin"))
