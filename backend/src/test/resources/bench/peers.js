// The peers train what we train: the same net and data, batches of 100 drawn with replacement, SGD 0.1.
// train(data, steps, report) reports the loss of each of the last LAST mini-batches.
const BATCH = 100, PIXELS = 784, RATE = 0.1, LAST = 20;

async function digits(set) {
  const index = await (await fetch('/data/index.json')).json();
  const { count, parts } = index[set];
  const images = new Uint8Array(count * PIXELS), labels = new Uint8Array(count);
  let from = 0;
  for (const part of parts) {
    const bytes = new Uint8Array(await (await fetch('/' + part.path)).arrayBuffer());
    labels.set(bytes.subarray(0, part.count), from);
    images.set(bytes.subarray(part.count), from * PIXELS);
    from += part.count;
  }
  return { count, images, labels };
}

function batch(data, size, pick) {
  const x = new Float32Array(size * PIXELS), t = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const row = pick(i);
    t[i] = data.labels[row];
    for (let j = 0; j < PIXELS; j++) x[i * PIXELS + j] = data.images[row * PIXELS + j] / 255;
  }
  return { x, t };
}

const drawn = data => batch(data, BATCH, () => Math.floor(Math.random() * data.count));

class TensorFlow {
  constructor(backend, sizes) { this.backend = backend; this.sizes = sizes; }

  async start() {
    tf.wasm.setWasmPaths('node_modules/@tensorflow/tfjs-backend-wasm/dist/');
    await tf.setBackend(this.backend);
    await tf.ready();
    const last = this.sizes.length - 1;
    this.w = this.sizes.slice(1).map((n, i) => tf.variable(tf.randomNormal([this.sizes[i], n], 0, i < last ? Math.sqrt(2 / this.sizes[i]) : 0.01)));
    this.b = this.sizes.slice(1).map(n => tf.variable(tf.zeros([n])));
    this.sgd = tf.train.sgd(RATE);
  }

  scores(x) {
    return this.w.reduce((y, w, i) => {
      const sum = y.matMul(w).add(this.b[i]);
      return i < this.w.length - 1 ? sum.relu() : sum;
    }, x);
  }

  async train(data, steps, report) {
    await tf.setBackend(this.backend);
    for (let i = 0; i < steps; i++) {
      tf.tidy(() => {
        const { x, t } = drawn(data);
        const oneHot = tf.oneHot(tf.tensor1d(t, 'int32'), 10);
        const input = tf.tensor2d(x, [BATCH, PIXELS]);
        const isLast = i >= steps - LAST;
        const loss = this.sgd.minimize(() => tf.losses.softmaxCrossEntropy(oneHot, this.scores(input)), isLast);
        if (isLast) report(loss.dataSync()[0]);
      });
    }
    await this.b[0].data();
  }

  async correct(data) {
    await tf.setBackend(this.backend);
    let correct = 0;
    for (let from = 0; from < data.count; from += 1000) {
      const { x, t } = batch(data, 1000, i => from + i);
      const read = tf.tidy(() => this.scores(tf.tensor2d(x, [1000, PIXELS])).argMax(1).dataSync());
      for (let i = 0; i < 1000; i++) if (read[i] === t[i]) correct++;
    }
    return correct;
  }
}

class ConvNet {
  constructor(sizes) { this.sizes = sizes; }

  async start() {
    const hidden = this.sizes.slice(1, -1).map(n => ({ type: 'fc', num_neurons: n, activation: 'relu' }));
    this.net = new convnetjs.Net();
    this.net.makeLayers([{ type: 'input', out_sx: 1, out_sy: 1, out_depth: PIXELS }, ...hidden, { type: 'softmax', num_classes: 10 }]);
    // Without its decay and momentum, as ours.
    this.trainer = new convnetjs.SGDTrainer(this.net, { learning_rate: RATE, momentum: 0, batch_size: BATCH, l2_decay: 0 });
    this.x = new convnetjs.Vol(1, 1, PIXELS, 0);
  }

  read(data, row) {
    for (let j = 0; j < PIXELS; j++) this.x.w[j] = data.images[row * PIXELS + j] / 255;
    return this.x;
  }

  async train(data, steps, report) {
    for (let i = 0; i < steps; i++) {
      let loss = 0;
      for (let j = 0; j < BATCH; j++) {
        const row = Math.floor(Math.random() * data.count);
        loss += this.trainer.train(this.read(data, row), data.labels[row]).cost_loss / BATCH;
      }
      if (i >= steps - LAST) report(loss);
    }
  }

  async correct(data) {
    let correct = 0;
    for (let i = 0; i < data.count; i++) {
      this.net.forward(this.read(data, i));
      if (this.net.getPrediction() === data.labels[i]) correct++;
    }
    return correct;
  }
}

const peers = {}, losses = {};
let data;

async function peer(name, sizes) {
  if (name === 'convnetjs') return new ConvNet(sizes);
  if (name.startsWith('jax-js')) return new (await import('./jax.js')).Jax(sizes);
  return new TensorFlow(name.split('-')[1], sizes);
}

async function start(name, sizes) {
  if (name.endsWith('-threads') !== crossOriginIsolated) throw new Error(name + ' in the wrong page');
  data ??= { train: await digits('train'), test: await digits('test') };
  peers[name] = await peer(name, sizes);
  await peers[name].start();
  await peers[name].train(data.train, 5, () => {});
}

/** Steps a second. */
async function round(name, steps) {
  losses[name] = [];
  const start = performance.now();
  await peers[name].train(data.train, steps, loss => losses[name].push(loss));
  return steps / (performance.now() - start) * 1000;
}

/** The mean of those that the last round reported. */
const loss = name => losses[name].reduce((sum, each) => sum + each, 0) / losses[name].length;

async function accuracy(name) {
  return await peers[name].correct(data.test) / data.test.count;
}
