// Progress narratives at random, laid out: a target in prose, what has been delivered in prose, a traffic light.

import fc from 'fast-check';

import { surroundings, type Surroundings } from './deliverables/deliverables-choices';
import { nothingMore, type GeneratedSheet } from './generated-sheet';
import { addLine, drawn, merge, newDraft, pick, show } from './sheet-draft';
import { addAbove, addBelow } from './surroundings';

interface NarrativeRow {
  readonly target: string;
  readonly delivered: string | null;
  readonly light: { readonly text: string | null; readonly status: string | null };
}

interface NarrativeChoices {
  readonly sections: readonly { readonly name: string; readonly rows: readonly NarrativeRow[] }[];
  readonly around: Surroundings;
  readonly theme: 'line' | 'merged line' | 'carried' | 'none';
  readonly lightFirst: boolean;
  readonly words: readonly number[];
}

const sectionNames = ['Peer work', 'Neighbourhoods', 'Efficiency', 'Leadership and learning'] as const;

const targets = [
  'At least 12 estates to have a clean-up day with residents and housing staff',
  'Every play area in the borough to be inspected twice by a trained inspector',
  'Blood pressure checks for 1,500 people in libraries and at community events',
  'More joint procurement in the services where councils spend the most money',
  'Tailored support for up to 40 councils, most of all where performance is poor',
  'Bus timetables at every stop in the district, in print and in large letters',
  'A new induction for councillors, with at least 500 of them attending by spring',
  'Welsh and English on every notice: “Croeso i’r cyngor” above all front doors',
  'Three in four tenants to say that their last repair was done at the first visit',
  'Grants for village halls that open their doors to people who live by themselves',
] as const;

const deliveries = [
  'Nine estates have held a day and the other three have dates in spring',
  'All sixty-one have had both inspections, and repairs are under way',
  'So far 1,132 people have come, of whom 90 were sent to their doctor',
  'A strategy for social care is out in October; 31 councils have signed',
  'Nothing yet: the tender was void and begins again on 3/10/15',
] as const;

const lights = [
  ...['Green', 'Amber', 'Red'].map((text) => ({ text, status: text })),
  { text: 'Green - on course', status: 'Green' },
  { text: 'amber', status: 'Amber' },
  { text: null, status: null },
] as const;

const headings = {
  target: ['Target', 'Targets', 'Target 2015/16', 'Our target'],
  delivered: ['What has been delivered', 'What has been delivered by the end of September', 'Progress to date', 'Progress update'],
  light: ['Traffic light', 'RAG', 'RAG rating', 'RAG status'],
  theme: ['Theme', 'Priority theme', 'Strand'],
} as const;

const choices: fc.Arbitrary<NarrativeChoices> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 }),
    targets: fc.shuffledSubarray([...targets], { minLength: 10, maxLength: 10 }),
    deliveries: fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...deliveries) }, { weight: 1, arbitrary: fc.constant(null) }), {
      minLength: 12,
      maxLength: 12,
    }),
    lights: fc.array(fc.constantFrom(...lights), { minLength: 12, maxLength: 12 }),
    around: surroundings,
    theme: fc.constantFrom('line', 'merged line', 'carried', 'none'),
    lightFirst: fc.boolean(),
    words: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
  })
  .map(({ sizes, targets: order, deliveries: done, lights: shown, ...choice }) => {
    let next = 0;
    const sections = sizes.map((size, index) => ({
      name: sectionNames[index] ?? '',
      rows: Array.from({ length: size }, (): NarrativeRow => {
        const at = next++;
        const target = `${order[at % order.length] ?? ''}${at >= order.length ? ', once more' : ''}`;
        const light = at === 0 ? lights[0] : (shown[at] ?? lights[0]);
        // A line of prose with nothing beside it could as well be the title of a section.
        const delivered = at === 0 || light.text === null ? deliveries[at % deliveries.length] : done[at];
        return { target, delivered: delivered ?? null, light };
      }),
    }));
    return { ...choice, sections };
  });

type Kind = keyof typeof headings;

export const narrativeSheet: fc.Arbitrary<GeneratedSheet> = choices.map(laidOut);

function laidOut({ sections, around: given, theme, lightFirst, words }: NarrativeChoices): GeneratedSheet {
  const draft = newDraft();
  const around = { ...given, hint: false };
  const prose: readonly Kind[] = lightFirst ? ['light', 'target', 'delivered'] : ['target', 'delivered', 'light'];
  const kinds: readonly Kind[] = theme === 'carried' ? ['theme', ...prose] : prose;
  const place = (kind: Kind): number => kinds.indexOf(kind);
  addAbove(draft, around, [...kinds.keys()]);
  const top = addLine(
    draft,
    kinds.map((kind, index) => [index, pick(headings[kind], words[index] ?? 0)]),
  );
  const [firstRow, firstColumn] = around.at;
  const rows = sections.flatMap((section) => {
    if (theme === 'line' || theme === 'merged line') {
      const line = addLine(draft, [[theme === 'line' ? place('target') : 0, section.name]]);
      if (theme === 'merged line') merge(draft, line, 0, line, kinds.length - 1);
    }
    return section.rows.map(({ target, delivered, light }, at) => {
      const line = addLine(draft, [
        ...(theme === 'carried' && at === 0 ? [[0, section.name] as const] : []),
        [place('target'), target],
        [place('delivered'), delivered],
        [place('light'), light.text],
      ]);
      return {
        ...nothingMore,
        row: line + firstRow,
        theme: theme === 'none' ? null : section.name,
        description: target,
        statuses: [light.status],
        comment: delivered,
      };
    });
  });
  addBelow(draft, around, top, kinds.length, place('target'));
  show(draft, 'a narrative sheet');
  const columns = { description: place('target') + firstColumn, rag: [place('light') + firstColumn] };
  return {
    grid: drawn(draft, { at: around.at }),
    expected: [
      { layout: 'narrative', rows, columns: { ...columns, target: null, total: null, achieved: null, periods: [], forecasts: [] } },
    ],
    shows: draft.shows,
  };
}
