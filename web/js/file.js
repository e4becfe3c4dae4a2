// Files that are read from the site, and offered to be saved.

/** Only the first bytes of what may be a gzip file. Either is told from a task of its own. */
export function beginning(address, unpacks, length, then, failed) {
  read(address, unpacks, length).then(
    bytes => setTimeout(() => then(bytes), 0),
    () => setTimeout(() => failed(), 0),
  );
}

async function read(address, unpacks, length) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  const packed = unpacks && /\.gzip\./.test(address) && !answer.headers.has('Content-Encoding');
  const content = packed ? answer.body.pipeThrough(new DecompressionStream('gzip')) : answer.body;
  const reader = content.getReader();
  const bytes = new Int8Array(length);
  let at = 0;
  while (at < length) {
    const { done, value } = await reader.read();
    if (done) throw new Error(`${address} is too short`);
    bytes.set(value.subarray(0, length - at), at);
    at = Math.min(length, at + value.length);
  }
  reader.cancel();
  return bytes;
}

export function offer(content, name, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export function offerPicture(canvas, name) {
  canvas.toBlob(content => offer(content, name, 'image/png'));
}
