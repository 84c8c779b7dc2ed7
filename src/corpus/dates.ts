// ISO dates as precise as a source gives them: `2025`, `2025-03`, `2025-02-07`.

/** In English, in their order. */
export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether `text` is a year, a month or a day that stands in the calendar. */
export function isCalendarDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = PARTIAL.exec(text) ?? [];
  if (!year) return false;
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${year}-${month}-${day}`);
}
