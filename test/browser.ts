import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { packagedBrowser } from './packaged-browser';

/** Where browsers of Chromium's family are installed. */
const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** `JUNHENG_BROWSER=packaged` asks for the browser that npm brings, a path for that one; else an installed one comes first. */
const asked = process.env['JUNHENG_BROWSER'];

const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];
/** What is waited for comes in milliseconds; on a machine with other work to do it may take its time. */
export const LONGEST_WAIT = 120_000;
/** A machine under load may fail to start a browser in time. */
const TRIES = 3;
/** A test that waits for what never comes fails with its browser, long after the slowest file of tests would be done. */
const LONGEST_LIFE = 900_000;

/** Starts the browser that tests run in. One that can't be had is an error, never a skipped test. */
export async function startBrowser(): Promise<Browser> {
  const options = { ...browser(), args: ARGUMENTS, timeout: LONGEST_WAIT };
  for (let tries = 1; ; tries++) {
    try {
      const started = await chromium.launch(options);
      setTimeout(() => started.close(), LONGEST_LIFE).unref();
      return started;
    } catch (error) {
      if (tries === TRIES) throw error;
    }
  }
}

function browser(): Pick<LaunchOptions, 'executablePath' | 'env'> {
  if (asked === 'packaged') return packaged();
  if (asked && !existsSync(asked)) throw new Error(`JUNHENG_BROWSER: there is no ${asked}`);
  const installed = asked || INSTALLED.find((path) => existsSync(path));
  return installed === undefined ? packaged() : { executablePath: installed };
}

function packaged() {
  const { executablePath, env } = packagedBrowser();
  return { executablePath, env: { ...process.env, ...env } };
}
