// A picture file on the page: as pixels, red, green, blue and alpha, or given to a worker that looks at it.

/** @returns its pixels; null where the picture comes from elsewhere and may not be read */
export function draw(image, width, height) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(image, 0, 0, width, height);
  try {
    return new Int8Array(brush.getImageData(0, 0, width, height).data.buffer);
  } catch {
    return null;
  }
}

/** A worker that takes one file, tells its digits, and is gone. */
export function reader(boot, script, file, width, height, found, closed, failed) {
  const address = new URL(boot);
  address.searchParams.set('script', script);
  const worker = new Worker(window.backprop.worker(address), { type: 'module' });
  worker.onmessage = ({ data }) => {
    if (data.is === 'ready') {
      worker.postMessage({ file, width, height });
    } else if (data.is === 'closed') {
      closed();
    } else {
      worker.terminate();
      found(data.digits);
    }
  };
  worker.onerror = event => {
    event.preventDefault();
    worker.terminate();
    failed();
  };
  return worker;
}
