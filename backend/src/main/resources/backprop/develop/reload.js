// Loads the page again when the lab it came from has become another, or is another one.
{
  let version;
  const changes = new EventSource(new URL('changes', document.currentScript.src));
  changes.onmessage = ({ data }) => {
    version ??= data;
    if (data !== version) location.reload();
  };
}
