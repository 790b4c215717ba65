/** What this machine's own servers are called: another name that leads to them is some page's attempt to read what only the user may. */
const NAMES = new Set(['localhost', '127.0.0.1']);

/** Serves only who asks for this machine by its own name, so that no foreign page can point a name of its own here (DNS rebinding). */
export function forThisMachine(serve) {
  return (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    if (NAMES.has(host)) return serve(request, response);
    response.writeHead(421, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('只供本机使用，请用 localhost 打开 / for this machine alone: use localhost\n');
  };
}
