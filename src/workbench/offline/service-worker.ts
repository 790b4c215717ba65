/** Keeps the page as it was built, so that it opens without a network. A script of its own, filled in by the build. */

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface AnsweredEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** What of a service worker's surroundings is used here; TypeScript knows a page's alone. */
interface Surroundings {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(event: 'install' | 'activate' | 'message', listener: (event: LastingEvent) => void): void;
  addEventListener(event: 'fetch', listener: (event: AnsweredEvent) => void): void;
}

declare const self: Surroundings;
/** What changes with each build. */
declare const VERSION: string;
/** All files of the build, beside this one. */
declare const FILES: readonly string[];

/** How long the server may take to say which build is the newest, in milliseconds. */
const PATIENCE = 3000;

/** Other pages of ours may be kept for the same server, under other paths. */
const { scope } = self.registration;
const ours = `junheng ${scope} `;
const cacheName = `${ours}${VERSION}`;
const page = new URL('index.html', scope).href;

self.addEventListener('install', (event) => {
  const files = FILES.map((file) => new Request(new URL(file, scope), { cache: 'no-cache' }));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files)));
});

self.addEventListener('activate', (event) => {
  const outdated = async () => (await caches.keys()).filter((name) => name.startsWith(ours) && name !== cacheName);
  const remove = async () => Promise.all((await outdated()).map((name) => caches.delete(name)));
  event.waitUntil(remove().then(() => self.clients.claim()));
});

/** The page asks for the newer build to take over. */
self.addEventListener('message', (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  event.respondWith(request.mode === 'navigate' ? newestPage(request) : keptOr(request));
});

/** The page itself is the server's where that answers, lest anybody be held by an old build. */
async function newestPage(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.ok) return answer;
  } catch {
    // Without a network, or none that answers.
  }
  return keptOr(new Request(page));
}

async function keptOr(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}

export {};
