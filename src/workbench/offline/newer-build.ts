/** Milliseconds. */
const PAUSE = 3000;

/** Keeps the page for use without a network, and tells once a newer build is there; `use` changes over to it. */
export async function onNewerBuild(tell: (use: () => void) => void): Promise<void> {
  // From disk, or over plain HTTP from another machine, nothing can be kept.
  if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  const { serviceWorker } = navigator;
  // All files are fetched once more: not while the first workbook is being opened.
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  const registration = await serviceWorker.register('service-worker.js').catch(() => undefined);
  if (!registration) return;
  const offer = (worker: ServiceWorker) =>
    tell(() => {
      serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      worker.postMessage('take over');
    });
  if (registration.waiting && serviceWorker.controller) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && serviceWorker.controller) offer(worker);
    });
  });
}
