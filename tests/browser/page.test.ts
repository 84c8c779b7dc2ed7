// The preview's page in headless Chromium: asked, pressed, completed and looked behind as its users do. Skipped where there is no Chromium.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Answered } from '../../src/adapters/web/protocol.ts';
import { axeProblems, CHROMIUM, launch, watchPage } from '../helpers/browser.ts';
import { type RunningPreview, startPreview } from '../helpers/preview.ts';
import { pressReply, sampler } from './sampler.ts';

const QUESTION = 'How many U.S. troops are in Japan?';
const TITLE = 'the page in Chromium';
/** Longer than any step takes, so that a failure tells which. */
const PATIENCE_MS = 30_000;
const fontWeight = (element: unknown): string =>
  (globalThis as unknown as { getComputedStyle(e: unknown): { readonly fontWeight: string } }).getComputedStyle(element).fontWeight;
if (!CHROMIUM) console.warn(`${TITLE}: skipped, as no Chromium is installed (on Debian: apt-get install chromium)`);

describe.skipIf(!CHROMIUM)(TITLE, () => {
  let preview: RunningPreview;
  let browser: Browser;
  let page: Page;
  let faults: readonly string[];
  beforeAll(async () => {
    [preview, browser] = await Promise.all([startPreview({ commands: [...commands, sampler], press: pressReply }), launch()]);
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light', locale: 'en-US' });
    page.setDefaultTimeout(PATIENCE_MS);
    faults = watchPage(page, preview.url);
    await page.goto(preview.url);
  });
  afterEach(async () => {
    await page.close();
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await preview?.stop();
    expect(preview?.logged ?? []).toEqual([]);
  });

  const slack = (): Locator => page.getByRole('region', { name: 'As Slack shows it' });
  const discord = (): Locator => page.getByRole('region', { name: 'As Discord shows it' });
  const box = (): Locator => page.getByRole('combobox', { name: 'Message' });
  const say = async (text: string): Promise<void> => {
    await box().fill(text);
    await box().press('Enter');
  };
  const set = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

  it('answers in both looks, and links a citation to the record it rests on', async () => {
    await say(QUESTION);
    for (const look of [slack(), discord()]) await look.getByText('As of 11 March 2025: about 55,000').first().waitFor();
    await slack().getByRole('link', { name: '[1] ¶10' }).click();
    const panel = page.getByRole('complementary', { name: 'Corpus' });
    await panel.getByRole('heading', { name: 'pism-2025-03-11 ¶10' }).waitFor();
    expect(page.url()).toContain('#/corpus/passages/pism-2025-03-11');
    await page.reload();
    await panel.getByRole('heading', { name: 'pism-2025-03-11 ¶10' }).waitFor();
    await page.getByRole('link', { name: 'Close' }).click();
    await panel.waitFor({ state: 'detached' });
  });

  it('begins with questions that can be pressed', async () => {
    await page.getByRole('region', { name: 'Examples' }).getByRole('button').first().click();
    await slack().getByText('As of').first().waitFor();
  });

  it('shows one look or both', async () => {
    await set('Slack');
    await discord().waitFor({ state: 'detached' });
    await set('Discord');
    await slack().waitFor({ state: 'detached' });
    await discord().waitFor();
    await set('Both');
    await slack().waitFor();
  });

  it('lists the commands at “/”, and takes one by keyboard with its words, as Slack does', async () => {
    await set('Slack');
    await box().pressSequentially('/');
    await page.getByRole('option', { name: '/ask' }).waitFor();
    expect(await page.getByRole('option').count()).toBe(commands.length + 1);
    await box().pressSequentially('sam');
    await box().press('Tab');
    expect(await box().inputValue()).toBe('/sampler ');
    await box().pressSequentially('Naha');
    await box().press('Enter');
    await slack().getByText('Sample of Naha').waitFor();
    expect(faults).toEqual([]);
  });

  it('fills in a command’s options and completes them, as Discord does', async () => {
    await set('Discord');
    await box().pressSequentially('/sam');
    await box().press('Tab');
    await page.getByRole('combobox', { name: 'city' }).pressSequentially('To');
    await page.getByRole('option', { name: 'Naha' }).waitFor({ state: 'detached' });
    await page.getByRole('option', { name: 'Toyama' }).waitFor();
    expect(await page.getByRole('option').allTextContents()).toEqual(['Tokyo', 'Toyama']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByLabel('count').fill('3');
    await page.getByLabel('public').check();
    await page.keyboard.press('Enter');
    await discord().getByText('Sample of city-Toyama, 3').waitFor();
  });

  it('draws every kind of block in both looks, nothing as mere JSON', async () => {
    await say('/sampler x');
    for (const look of [slack(), discord()]) {
      for (const text of [
        'Sample of x',
        '55,000',
        '¥227 billion',
        'United States',
        'A passage in our words.',
        'A sentence of the publisher.',
        'Careful.',
        '[1] A source',
      ])
        await look.getByText(text).first().waitFor();
      await look.getByText('& <markup> as it is.').waitFor();
      expect(await look.locator('.json-note').count()).toBe(0);
      expect(await look.getByText('weight', { exact: true }).evaluate(fontWeight)).toMatch(/^[67]00$/);
      expect(await look.getByRole('link', { name: '↗' }).getAttribute('href')).toBe('https://example.org/a');
    }
  });

  it('shows what a look cannot draw as its JSON', async () => {
    await page.route('**/api/ask', async (route) => {
      const answered = (await (await route.fetch()).json()) as Answered;
      (answered.looks.slack.payload as { blocks: unknown[] }).blocks.push({ type: 'hologram' }, { type: 'actions', elements: [{ type: 'lever' }] });
      (answered.looks.discord.payload as { components: unknown[] }).components.push({ type: 99, hologram: true });
      await route.fulfill({ json: answered });
    });
    await say(QUESTION);
    await slack().getByText('cannot draw a block of type “hologram”').waitFor();
    await slack().getByText('cannot draw an element of type “lever”').waitFor();
    await discord().getByText('"hologram": true').waitFor();
    await slack().getByText('As of 11 March 2025').first().waitFor();
  });

  it.each(['slack', 'discord'])('presses every kind of element in %s', async (name) => {
    await say('/sampler x');
    const look = name === 'slack' ? slack() : discord();
    await look.getByRole('button', { name: 'More', exact: true }).click();
    await look.getByText('pressed new with x:1').waitFor();
    await look.getByLabel('Pick a topic').selectOption('Troops');
    await look.getByText('pressed pick with troops').waitFor();
    await look.getByRole('button', { name: 'Not useful' }).click();
    await look.getByText('pressed feedback with down').waitFor();
    await look.getByRole('button', { name: 'Turn the page' }).click();
    await look.getByText('pressed replace with x').waitFor();
    expect(await look.getByText('Sample of x').count()).toBe(0);
    await look.getByText('(edited)').waitFor();
    await look.getByRole('button', { name: 'Go away' }).click();
    await look.getByText('pressed replace with x').waitFor({ state: 'detached' });
  });

  it('does what the buttons under an answer say, for the user alone until it is shared', async () => {
    await set('Channel');
    await say('/ask what does japan pay for the us troops');
    const cited = slack().getByLabel('Show in context');
    await cited.selectOption(await cited.locator('option', { hasText: 'PISM' }).first().getAttribute('value'));
    await discord().getByText('PISM, 11 March 2025, ¶10, Security').waitFor();
    await slack().getByRole('button', { name: 'More', exact: true }).first().click();
    await discord().getByText('More: what does japan pay').waitFor();
    await discord().getByRole('button', { name: 'Copy citation' }).first().click();
    await slack().getByText('To copy:').waitFor();
    await slack().getByRole('button', { name: 'Useful', exact: true }).first().click();
    await discord().getByText('Thank you.').waitFor();
    const hidden = await slack().getByText('Only visible to you').count();
    await discord().getByRole('button', { name: 'Share' }).first().click();
    await slack()
      .getByText(/shared/i)
      .first()
      .waitFor();
    expect(await slack().getByText('Only visible to you').count()).toBe(hidden);
  });

  it('hides private answers in a channel from all but their user, and shows public ones to all', async () => {
    await set('Channel');
    await say('/sampler x');
    for (const [look, note] of [
      [slack(), 'Only visible to you'],
      [discord(), 'Only you can see this'],
    ] as const)
      await look.getByText(note).waitFor();
    await slack().getByRole('button', { name: 'Dismiss' }).click();
    await slack().getByText('Sample of x').waitFor({ state: 'detached' });
    await say(QUESTION);
    await slack().getByText('As of 11 March 2025').first().waitFor();
    expect(await page.getByText('Only visible to you').count()).toBe(0);
    await slack().getByRole('button', { name: 'Reply in thread' }).click();
    await say('who is schoff');
    await slack().locator('.in-thread').getByText('James Schoff').first().waitFor();
    await set('Direct message');
    expect(await slack().getByText('As of 11 March 2025').count()).toBe(0);
  });

  it('offers a command on a message, and a file to keep', async () => {
    await say('where do the troops stand');
    await slack().getByRole('button', { name: 'Sample this' }).click();
    await slack().getByText('Sample of where do the troops stand').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), slack().getByRole('link', { name: 'sample.csv' }).click()]);
    expect(download.suggestedFilename()).toBe('sample.csv');
    expect(await readFile(await download.path(), 'utf8')).toBe('who,what\nJapan,pays\n');
  });

  it('shows the bot’s own page, whose buttons are answered in the direct message', async () => {
    await set('Home');
    await discord().getByText('no page of its own').waitFor();
    await slack().getByRole('button').first().click();
    await slack().getByText('As of').first().waitFor();
    await box().waitFor();
  });

  it('says why it answered so, and what each platform is sent', async () => {
    await say(QUESTION);
    await slack().getByRole('link', { name: 'Why this answer' }).click();
    const why = page.getByRole('complementary', { name: 'Why this answer' });
    await why.getByRole('link', { name: 'pism-2025-03-11 ¶10' }).waitFor();
    await slack().getByRole('link', { name: 'Payload' }).click();
    const payload = page.getByRole('complementary', { name: 'Payload' });
    expect(await payload.locator('pre').textContent()).toContain('"type": "section"');
    await payload.getByRole('link', { name: 'Discord' }).click();
    await payload.getByText('longest custom id').waitFor();
  });

  it('browses the corpus: figures by filter, events on a line, people', async () => {
    await page.getByRole('link', { name: 'Corpus' }).click();
    const panel = page.getByRole('complementary', { name: 'Corpus' });
    await panel.getByRole('link', { name: 'figures' }).click();
    await panel.getByLabel('unit').selectOption('JPY');
    await panel.getByLabel('Words').fill('special measures');
    await panel
      .getByRole('link', { name: /¥227 billion/ })
      .first()
      .click();
    await panel.getByText('Special Measures Agreement').first().waitFor();
    await panel.getByRole('link', { name: 'events', exact: true }).click();
    await panel.getByRole('region', { name: '2025' }).waitFor();
    await panel.getByRole('link', { name: 'people' }).click();
    await panel.getByRole('link', { name: 'James Schoff' }).click();
    await panel.getByRole('heading', { name: 'James Schoff' }).waitFor();
  });

  it('follows an edited corpus, and tells what is wrong with a broken one', async () => {
    const file = join(preview.corpus, 'examples.yaml');
    const good = await readFile(file, 'utf8');
    await writeFile(file, `- Where is Yokosuka?\n${good}`);
    await page.getByRole('button', { name: 'Where is Yokosuka?' }).waitFor();
    await say(QUESTION);
    await writeFile(file, `- Where is Sasebo?\n${good}`);
    await page.getByRole('button', { name: 'Ask again' }).click();
    await slack().getByText('As of 11 March 2025').nth(1).waitFor();
    await writeFile(file, `broken: yes\n`);
    await page.getByRole('link', { name: /^Check: \d+ problem/ }).click();
    await page.getByText('corpus/examples.yaml:1').waitFor();
    await writeFile(file, good);
    await page.getByText('is fine.').waitFor();
  });

  it('speaks Japanese to those who set it so', async () => {
    await set('日本語');
    await say('在日米軍は何人ですか');
    await slack().getByText('55,000人').first().waitFor();
  });

  it.each(['light', 'dark'])('shows no serious problem to axe, %s, with everything open', async (theme) => {
    await set(theme === 'dark' ? 'Dark' : 'Light');
    await say('/sampler x');
    await say(QUESTION);
    await slack().getByRole('link', { name: 'Why this answer' }).last().click();
    await page.getByRole('heading', { name: 'Candidates: passages' }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await page.goto(`${preview.url}/#/corpus/figures`);
    await page.getByText(/of \d+ figures/).waitFor();
    await box().pressSequentially('/');
    await page.getByRole('listbox').waitFor();
    expect(await axeProblems(page)).toEqual([]);
  });

  it('fits a phone: one look, nothing wider than the screen', async () => {
    await page.close();
    page = await browser.newPage({ viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'en-US' });
    faults = watchPage(page, preview.url);
    await page.goto(preview.url);
    await say('/sampler x');
    await slack().getByText('Sample of x').waitFor();
    expect(await discord().count()).toBe(0);
    for (const look of ['Slack', 'Discord']) {
      await set(look);
      expect(await page.evaluate('document.documentElement.scrollWidth'), look).toBeLessThanOrEqual(390);
    }
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    expect(await axeProblems(page)).toEqual([]);
  });
});
