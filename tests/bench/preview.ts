// Bench “preview”: how long after `npm start`'s ready line the first answer is on the screen of a browser, and what the page weighs.
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import type { Browser } from 'playwright-core';
import { ROOT } from '../../src/paths.ts';
import { CHROMIUM, launch } from '../helpers/browser.ts';
import { percentile } from './measures.ts';
import { print, printEnvironment } from './report.ts';

const RUNS = 5;
const PORT = '8913';
const URL = `http://127.0.0.1:${PORT}/`;
const QUESTION = 'us tariff on cars from japan?';
const ANSWER = /As of 23 April 2025: 25%/;

export async function benchPreview(json: boolean): Promise<void> {
  if (!CHROMIUM) throw new Error('no Chromium is installed');
  printEnvironment();
  const browser = await launch();
  try {
    const times: number[] = [];
    let bytes = 0;
    for (let run = 0; run < RUNS; run++) {
      const measured = await firstAnswer(browser);
      times.push(measured.ms);
      bytes = measured.bytes;
    }
    const row = {
      what: 'ready line to answer on screen',
      least_ms: Math.min(...times),
      median_ms: percentile(times, 0.5),
      most_ms: Math.max(...times),
      page_kb: Math.round(bytes / 1000),
    };
    print([row], json);
  } finally {
    await browser.close();
  }
}

/** From the sources, with no tokens, as `npm start` runs them; the tab is opened at the ready line. */
async function firstAnswer(browser: Browser): Promise<{ ms: number; bytes: number }> {
  const child = spawn('npx', ['tsx', 'src/main.ts', 'start'], {
    cwd: ROOT,
    env: { ...process.env, PREVIEW: 'on', PREVIEW_PORT: PORT },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  try {
    await new Promise<void>((resolve) => {
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => text.includes(URL.slice(0, -1)) && resolve());
    });
    return await askIn(browser);
  } finally {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  }
}

async function askIn(browser: Browser): Promise<{ ms: number; bytes: number }> {
  const begun = performance.now();
  const page = await browser.newPage();
  let bytes = 0;
  page.on('response', (response) => {
    void response.body().then(
      (body) => {
        bytes += body.length;
      },
      () => {},
    );
  });
  await page.goto(URL);
  const box = page.getByRole('combobox').or(page.getByRole('textbox')).first();
  await box.fill(QUESTION);
  await box.press('Enter');
  await page.getByText(ANSWER).first().waitFor();
  const ms = Math.round(performance.now() - begun);
  await page.close();
  return { ms, bytes };
}
