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

/**
 * A chosen file's bytes, unpacked where it is gzipped.
 *
 * @param then told them, and what is wrong: file-unreadable, file-damaged, file-large, file-packed or nothing
 */
export function unpacked(file, most, then) {
  unpack(file, most).then(
    bytes => setTimeout(() => then(bytes, ''), 0),
    wrong => setTimeout(() => then(new Int8Array(0), typeof wrong === 'string' ? wrong : 'file-unreadable'), 0),
  );
}

async function unpack(file, most) {
  if (file.size > most) throw 'file-large';
  let isPacked = false;
  try {
    const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    isPacked = head[0] === 0x1f && head[1] === 0x8b;
    if (!isPacked) return new Int8Array(await file.arrayBuffer());
  } catch {
    throw 'file-unreadable';
  }
  if (typeof DecompressionStream !== 'function') throw 'file-packed';
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts = [];
  for (let length = 0; length <= most;) {
    const { done, value } = await reader.read().catch(() => Promise.reject('file-damaged'));
    if (done) return new Int8Array(await new Blob(parts).arrayBuffer());
    parts.push(value);
    length += value.length;
  }
  reader.cancel().catch(() => {});
  throw 'file-large';
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
