// Records of hours, leave and sickness by person, project or day: what was spent on work, not what is to come of it.

import { titlesOver } from './frames/titles-over';
import type { TableFrame } from './frames/table-extent';
import { nameOf } from './headings/heading-block';
import { plainHeading } from './headings/heading-words';
import { lineAt, oneLine, type SheetView } from './sheet/sheet-view';

/** What a sheet of such records calls itself. */
const callsItself =
  /\btime[- ]?(?:sheets?|records?|logs?)\b|\b(?:flexi|flexi[- ]?time|hours|overtime|toil|(?:annual )?leave|(?:sickness )?absences?|sickness|holidays?|staff rota) (?:sheets?|records?|logs?|cards?|planners?|charts?|register|calendar|tracker)\b|^(?:staff )?rotas?\b/iu;

/** How time is booked: the name of a row or of a column that is this and nothing else. */
const booked =
  /^(?:(?:total )?(?:annual|sick|special|unpaid|study|carers?|parental|maternity|paternity|compassionate|flexi|toil|time off in lieu) ?leave|a\/?l|holidays?|(?:bank|public|statutory) holidays?|sick(?:ness)?(?: (?:absence|days?|hours?))?|toil|time off in lieu|flexi(?:[- ]?time)?(?: (?:balance|credit|debit|carried forward|taken))?|(?:contract(?:ed|ual)?|standard|conditioned|basic)(?: hours?)?|(?:total )?hours(?: worked| claimed| booked)?|overtime(?: hours?)?|non[- ]?(?:working|chargeable|project)(?: days?| time| hours?)?|leave(?: (?:taken|booked|remaining|balance|entitlement|carried forward))?|entitlement|carried (?:forward|over)|days? (?:taken|off|remaining|left|booked|sick))$/u;
/** Kinds of time that a measure may be of, too: alone they say little. */
const alsoMeasured = /^(?:sick\w*.*|overtime.*|(?:total )?hours.*|contract\w*|standard|basic)$/u;

/** A deadline, a target or a status: with one of these it may be a plan of that work. */
const ofPlan =
  /\b(?:targets?|goals?|milestones?|deadlines?|due|b?rag|status|deliverables?|outputs?|outcomes?|kpis?|indicators?|measures?|completion|progress)\b/u;

const leastBooked = 2;
const linesAbove = 12;

/** Why the table is a record of time, in one sentence; null where nothing says so, or a heading says what a plan says. */
export function whyRecordOfTime(view: SheetView, frame: TableFrame): string | null {
  const { block, columns, body } = frame;
  const headings = [...block.names.keys()].map((column) => plainHeading(nameOf(block, column)));
  if (headings.some((heading) => ofPlan.test(heading))) return null;
  const label = columns.find((column) => body.some(({ row }) => lineAt(view, row, column) !== null)) ?? 0;
  const labels = body.map(({ row }) => plainOf(lineAt(view, row, label) ?? ''));
  if (!isBooked(headings) && !isBooked(labels) && !titlesSay(view, frame)) return null;
  return 'This looks like a record of hours, leave or absence: it says what time was spent, and no heading says target, status or deadline; open the sheet with the plan and review that.';
}

/** Two kinds of booked time at least, of which one is never a measure. */
function isBooked(names: readonly string[]): boolean {
  const found = new Set(names.filter((name) => booked.test(name)));
  return found.size >= leastBooked && [...found].some((name) => !alsoMeasured.test(name));
}

function titlesSay(view: SheetView, frame: TableFrame): boolean {
  if (callsItself.test(view.grid.sheet.name)) return true;
  return titlesOver(view, frame, frame.block.firstRow - linesAbove).some(({ row, columns }) =>
    columns.some((column) => {
      const line = lineAt(view, row, column);
      return line !== null && line.length <= longestTitle && callsItself.test(oneLine(line));
    }),
  );
}

/** A note may speak of a timesheet; a title is short. */
const longestTitle = 90;

function plainOf(text: string): string {
  return plainHeading(text.slice(0, longestTitle));
}
