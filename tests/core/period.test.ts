// Dates as people type them.
import { describe, expect, it } from 'vitest';
import { isWithin, readDate, readPeriod } from '../../src/core/period.ts';

describe('a date', () => {
  it.each([
    ['2019', '2019'],
    ['2025-03', '2025-03'],
    [' 2025-03-11 ', '2025-03-11'],
    ['March 2025', '2025-03'],
    ['11 March 2025', '2025-03-11'],
    ['Mar 11, 2025', '2025-03-11'],
    ['April 23rd, 2025', '2025-04-23'],
    ['2025年3月', '2025-03'],
    ['2025年3月11日', '2025-03-11'],
  ])('%s is read', (text, iso) => {
    expect(readDate(text)).toBe(iso);
  });

  it.each(['', 'yesterday', '2025-13', '2025-02-30', '11 March', 'in 2019', '2019 to 2020', '2019-2020', '$2019', '12'])('%j is none', (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});

describe('a period', () => {
  it.each([
    ['tariffs from 2019 to 2025-03', { from: '2019', to: '2025-03' }, 'tariffs'],
    ['from 2019 tariffs', { from: '2019' }, 'tariffs'],
    ['tariffs since March 2025', { from: '2025-03' }, 'tariffs'],
    ['tariffs until 11 March 2025', { to: '2025-03-11' }, 'tariffs'],
    ['troops between 2022 and 2027', { from: '2022', to: '2027' }, 'troops'],
    ['troops 2022-2027', { from: '2022', to: '2027' }, 'troops'],
    ['events in 2025 on the alliance', { from: '2025', to: '2025' }, 'events on the alliance'],
    ['to 2027 from 2022', { from: '2022', to: '2027' }, ''],
    ['関税 2019年から2025年3月まで', { from: '2019', to: '2025-03' }, '関税'],
    ['between February and April 2025', { from: '2025-02', to: '2025-04' }, ''],
    ['tariffs 11 March to 23 April 2025', { from: '2025-03-11', to: '2025-04-23' }, 'tariffs'],
    ['2025年以降の関税', { from: '2025' }, '関税'],
    ['the 2+2 meeting', {}, 'the 2+2 meeting'],
    ['', {}, ''],
  ])('%s', (text, period, rest) => {
    expect(readPeriod(text)).toEqual({ period, rest });
  });

  it.each([
    [{ date: '2025-04-18' }, { from: '2025-04' }, true],
    [{ date: '2025' }, { from: '2025-03' }, true],
    [{ date: '2025-04-18' }, { to: '2025-04-17' }, false],
    [{ date: '2017', end: '2021' }, { from: '2019', to: '2020' }, true],
    [{ date: '2024' }, { from: '2025' }, false],
    [{ date: '2024' }, {}, true],
    [{ date: '2025-02-07' }, { from: '2025-02', to: '2025-02' }, true],
    [{ date: '2025' }, { from: '2025-02', to: '2025-02' }, false],
    [{ date: '2021', end: '2025' }, { from: '2025-02', to: '2025-02' }, false],
  ])('%o in %o: %s', (event, period, within) => {
    expect(isWithin(event, period)).toBe(within);
  });
});
