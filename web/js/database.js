// The browser's database of this site. Each function closes the connection it is given.

export function open(name, version, then, failed) {
  try {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      const shelves = request.result.objectStoreNames;
      for (const shelf of ['nets', 'runs', 'checkpoints', 'drawings', 'class']) {
        if (shelves.contains(shelf)) continue;
        request.result.createObjectStore(shelf, { keyPath: 'id', autoIncrement: true });
      }
    };
    request.onsuccess = () => then(request.result);
    request.onerror = event => {
      event.preventDefault();
      failed(nameOf(request.error));
    };
  } catch (error) {
    failed(nameOf(error));
  }
}

/** @param id 0 for a new entry */
export function put(db, shelf, id, card, bytes, done, failed) {
  const entry = id ? { id, card, bytes } : { card, bytes };
  work(db, shelf, 'readwrite', store => store.put(entry), done, failed);
}

export function remove(db, shelf, id, done, failed) {
  work(
    db,
    shelf,
    'readwrite',
    store => store.delete(id),
    () => done(id),
    failed,
  );
}

/** @param id 0 for all */
export function get(db, shelf, id, found, failed) {
  work(db, shelf, 'readonly', store => (id ? store.getAll(id) : store.getAll()), found, failed);
}

// An entry is kept when its transaction is complete, not when the request is: a full disk shows at the end.
function work(db, shelf, mode, ask, done, failed) {
  try {
    const transaction = db.transaction(shelf, mode);
    const request = ask(transaction.objectStore(shelf));
    transaction.oncomplete = () => {
      db.close();
      done(request.result);
    };
    transaction.onabort = () => {
      db.close();
      failed(nameOf(transaction.error ?? request.error));
    };
  } catch (error) {
    db.close();
    failed(nameOf(error));
  }
}

function nameOf(error) {
  return String(error?.name);
}
