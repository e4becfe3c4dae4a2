// Uses threads where the page is isolated (SharedArrayBuffer), one thread elsewhere.
import { defaultDevice, init, jit, nn, numpy as np, valueAndGrad } from './node_modules/@jax-js/jax/dist/index.js';

const scores = ({ w, b }, x) => w.reduce((y, each, i) => {
  const sum = np.add(np.matmul(y, each), b[i]);
  return i < w.length - 1 ? nn.relu(sum) : sum;
}, x);

const crossEntropy = (net, x, t) => np.negative(np.mean(np.sum(np.multiply(nn.logSoftmax(scores(net, x)), t), 1)));

const shared = ({ w, b }) => ({ w: w.map(each => each.ref), b: b.map(each => each.ref) });

const updated = (values, gradients) => values.map((each, i) => np.subtract(each, np.multiply(gradients[i], RATE)));

// Compiled as a whole: the way the library is fast.
const step = jit((net, x, t) => {
  const [loss, gradient] = valueAndGrad(crossEntropy)(shared(net), x, t);
  return [loss, { w: updated(net.w, gradient.w), b: updated(net.b, gradient.b) }];
});

const predict = jit((net, x) => np.argmax(scores(net, x), 1));

const normal = () => Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());

function weights(rows, columns, deviation) {
  return np.array(Float32Array.from({ length: rows * columns }, () => deviation * normal())).reshape([rows, columns]);
}

const images = (x, count) => np.array(x).reshape([count, PIXELS]);

export class Jax {
  constructor(sizes) { this.sizes = sizes; }

  async start() {
    await init('wasm');
    defaultDevice('wasm');
    const last = this.sizes.length - 1;
    this.net = {
      w: this.sizes.slice(1).map((n, i) => weights(this.sizes[i], n, i < last ? Math.sqrt(2 / this.sizes[i]) : 0.01)),
      b: this.sizes.slice(1).map(n => np.zeros([n])),
    };
  }

  async train(data, steps, report) {
    for (let i = 0; i < steps; i++) {
      const { x, t } = drawn(data);
      const oneHot = new Float32Array(BATCH * 10);
      t.forEach((label, row) => { oneHot[row * 10 + label] = 1; });
      const [loss, net] = step(this.net, images(x, BATCH), np.array(oneHot).reshape([BATCH, 10]));
      this.net = net;
      if (i >= steps - LAST) report((await loss.data())[0]);
      else loss.dispose();
    }
  }

  async correct(data) {
    let correct = 0;
    for (let from = 0; from < data.count; from += 1000) {
      const { x, t } = batch(data, 1000, i => from + i);
      const read = await predict(shared(this.net), images(x, 1000)).data();
      for (let i = 0; i < 1000; i++) if (read[i] === t[i]) correct++;
    }
    return correct;
  }
}
