/**
 * What the checks find in made-up counties in which nothing is wrong: the false alarms of each. Notices of what was
 * read how are no alarms, and are printed apart. `npm run false-alarms -- 300`
 */
import { madeCounty, workbookOf, yearBefore } from '../bench/counties/county';
import { check } from '../src/check';
import { CHECK_CODES, checkEntry } from '../src/checks/catalogue';
import type { FindingCode } from '../src/checks/finding';
import { NATIONAL_2017 } from '../src/standards/national-2017/standard';

const COUNTIES = Number(process.argv[2] ?? 200);

const counts = new Map<FindingCode, { findings: number; counties: number }>();
let schools = 0;
for (let seed = 1; seed <= COUNTIES; seed++) {
  const county = madeCounty(seed, 12 + ((seed * 37) % 110));
  schools += county.schools.length;
  const lastYear = workbookOf(yearBefore(county, seed), 2024);
  const { findings } = check(workbookOf(county), { standard: NATIONAL_2017, date: '2025-11-24', lastYear });
  for (const code of new Set(findings.map((finding) => finding.code))) {
    const count = counts.get(code) ?? { findings: 0, counties: 0 };
    const own = findings.filter((finding) => finding.code === code).length;
    counts.set(code, { findings: count.findings + own, counties: count.counties + 1 });
  }
}

console.log(`${COUNTIES} counties, ${schools} schools, nothing wrong in them`);
console.log('code  severity  counties with one     findings in 1 000 schools  check');
for (const code of CHECK_CODES) {
  const { findings = 0, counties = 0 } = counts.get(code) ?? {};
  const { severity, en } = checkEntry(code);
  const share = `${((100 * counties) / COUNTIES).toFixed(1)} %`.padStart(10);
  const rate = ((1000 * findings) / schools).toFixed(2).padStart(14);
  console.log(`${code}   ${severity.padEnd(8)} ${share} ${rate}                     ${en.title}`);
}
