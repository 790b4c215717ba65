import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PAGES = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Decisions and changes tell of files as they were when they were written. */
const OF_TODAY = PAGES.filter((page) => page !== 'CHANGELOG.md' && page !== 'docs/decisions.md');

function found(page: string, pattern: RegExp): string[] {
  return [...readFileSync(page, 'utf8').matchAll(pattern)].flatMap(([, first]) => first ?? []);
}

test.each(PAGES)('%s links to files and pictures that exist', (page) => {
  const links = found(page, /\]\(([^)#\s]+)[^)]*\)/g).filter((link) => !/^[a-z]+:/.test(link));
  expect(links.filter((link) => !existsSync(path.join(path.dirname(page), decodeURI(link))))).toEqual([]);
});

/** As GitHub calls the places of a page: by its headings, the second of a name with -1. */
function placesOf(page: string): ReadonlySet<string> {
  const places = new Set<string>();
  for (const heading of found(page, /^#{1,6} +(.+)$/gm)) {
    const text = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const place = text.replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-');
    let own = place;
    for (let next = 1; places.has(own); next++) own = `${place}-${next}`;
    places.add(own);
  }
  return places;
}

test.each(PAGES)('%s links to places that pages have', (page) => {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#\s]*\.md)?#([^)\s]+)\)/g)];
  const lost = links.filter(([, file, place = '']) => {
    const target = file === undefined ? page : path.join(path.dirname(page), decodeURI(file));
    return !placesOf(target).has(decodeURI(place));
  });
  expect(lost.map(([link]) => link)).toEqual([]);
});

test.each(OF_TODAY)('%s names files that exist', (page) => {
  const files = found(page, /`((?:src|test|scripts|docs|bench|assets)\/[\w./-]*)`/g);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test.each(PAGES)('%s names commands of package.json', (page) => {
  const commands = found(page, /npm run ([\w:-]+)/g);
  expect(commands.filter((command) => !Object.hasOwn(scripts, command))).toEqual([]);
});
