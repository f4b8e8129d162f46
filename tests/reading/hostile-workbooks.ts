// Files that are damaged, huge or meant to do harm: each is made here, small on disk, and says what a careful program makes of it.

import { strToU8, unzipSync, zipSync } from 'fflate';

import { plainWorkbook } from '../workbench/package/packages';

/** `refused`: exit 2 and one sentence. `read`: reviewed, with this layout and so many rows with figures. `either`: a refusal or any reading, but no harm. */
export interface HostileWorkbook {
  readonly what: string;
  readonly make: () => Uint8Array;
  readonly outcome: 'refused' | 'either' | { readonly layout: string; readonly rows: number };
}

const space = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const escaped = (text: string): string => text.replace(/[&<>]/gu, (character) => `&#${character.charCodeAt(0)};`);

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

type Content = string | number | null | { readonly f: string; readonly v: string };

function cell(row: number, column: number, content: Content): string {
  const at = `${letters(column)}${row}`;
  if (content === null) return '';
  if (typeof content === 'number') return `<c r="${at}"><v>${content}</v></c>`;
  if (typeof content === 'string') return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(content)}</t></is></c>`;
  return `<c r="${at}" t="str"><f>${escaped(content.f)}</f><v>${escaped(content.v)}</v></c>`;
}

function row(number: number, contents: readonly Content[]): string {
  return `<row r="${number}">${contents.map((content, column) => cell(number, column, content)).join('')}</row>`;
}

function sheetData(rows: readonly (readonly Content[])[], more = ''): string {
  return `<sheetData>${rows.map((contents, index) => row(index + 1, contents)).join('')}${more}</sheetData>`;
}

const plan: readonly (readonly Content[])[] = [
  ['Deliverable', 'Target', 'Q1', 'Q2', 'Total', 'Comments'],
  ['Sites surveyed', 30, 11, 8, 19, 'Two more in May'],
  ['Reports issued', 12, 4, 7, 11, null],
  ['Wells capped', 9, 2, 5, 7, null],
];
const isPlan = { layout: 'deliverables', rows: 3 } as const;

/** The plan with one text in place of another, wherever it stands. */
const planWith = (was: string, is: Content): readonly (readonly Content[])[] =>
  plan.map((cells) => cells.map((each) => (each === was ? is : each)));

/** Adds or replaces parts of the plain workbook with the plan in it. */
function packaged(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const all: Record<string, Uint8Array> = unzipSync(plainWorkbook(sheetData(plan)));
  for (const [name, content] of Object.entries(parts)) all[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(all);
}

const workbookPart = (before: string, name = 'Sheet1'): string =>
  `${before}<workbook xmlns="${space}" xmlns:r="${officeRelations}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index === 0 ? '' : index};`.repeat(10)}">`).join('')}]>`;

const long = 32_767;
/** Texts that make a careless pattern go back and forth for ever. */
const treacherous: readonly string[] = [
  'a '.repeat(long / 2),
  '1,111'.repeat(long / 5),
  `${' '.repeat(long - 1)}x`,
  'Q1 '.repeat(long / 3),
  'Apr-Jun/'.repeat(long / 8),
  '('.repeat(long),
  `at least ${'0'.repeat(long - 9)}`,
  '% of target '.repeat(long / 12),
  '<a'.repeat(long / 2),
  `Green ${'/ '.repeat(long / 2 - 3)}`,
  '2024/25 '.repeat(long / 8),
  '\n'.repeat(long - 1) + 'x',
];

const chain = (length: number): string =>
  Array.from({ length }, (_, index) => `<row r="${index + 10}"><c r="A${index + 10}"><f>A${index + 11}+1</f><v>1</v></c></row>`).join('');

export const hostileWorkbooks: readonly HostileWorkbook[] = [
  {
    what: 'a zip bomb in a picture',
    make: () => packaged({ 'xl/media/image1.bmp': new Uint8Array(150 * 1024 * 1024) }),
    outcome: 'refused',
  },
  {
    what: 'a zip bomb in a sheet',
    make: () => plainWorkbook(`${sheetData(plan)}${' '.repeat(120 * 1024 * 1024)}`),
    outcome: 'refused',
  },
  {
    what: 'a zip of 25,000 parts',
    make: () => packaged(Object.fromEntries(Array.from({ length: 25_000 }, (_, index) => [`xl/media/${index}.txt`, 'x']))),
    outcome: 'refused',
  },
  {
    what: 'entities that grow a thousand million times',
    make: () => packaged({ 'xl/workbook.xml': workbookPart(laughs, '&lol9;') }),
    outcome: 'refused',
  },
  {
    what: 'an entity that names a file',
    make: () => packaged({ 'xl/workbook.xml': workbookPart('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>', '&b;') }),
    outcome: 'refused',
  },
  {
    what: 'elements nested 200,000 deep',
    make: () => plainWorkbook(`${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}${sheetData(plan)}`),
    outcome: 'refused',
  },
  {
    what: 'a raw control character in the XML',
    make: () => plainWorkbook(sheetData(planWith('Sites surveyed', 'Sites\u0001surveyed'))),
    outcome: 'either',
  },
  {
    what: 'control characters as Excel escapes them',
    make: () => plainWorkbook(sheetData(planWith('Sites surveyed', 'Sites_x0007_ surveyed_x0000_'))),
    outcome: isPlan,
  },
  {
    what: 'headings between marks of right-to-left text, descriptions in Hebrew and Arabic',
    make: () =>
      plainWorkbook(
        `<sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews>${sheetData(
          plan.map((cells, index) =>
            cells.map((each) =>
              typeof each !== 'string'
                ? each
                : index === 0
                  ? `\u200f\u202b${each}\u202c`
                  : index === 1
                    ? 'אתרים שנסקרו'
                    : 'تقارير صدرت ٢٠٢٤',
            ),
          ),
        )}`,
      ),
    outcome: isPlan,
  },
  {
    what: 'a name that runs backwards (right-to-left override)',
    make: () => plainWorkbook(sheetData(planWith('Reports issued', 'Reports \u202edeussi'))),
    outcome: isPlan,
  },
  {
    what: '10,000 columns',
    make: () =>
      plainWorkbook(
        sheetData([
          ['Deliverable', 'Target', ...Array.from({ length: 9998 }, (_, index) => `Q${(index % 4) + 1}`)],
          ...Array.from({ length: 15 }, (_, at): Content[] => [`Output ${at}`, 10, ...Array<number>(9998).fill(at)]),
        ]),
      ),
    outcome: 'either',
  },
  {
    what: '500 columns, of which a plan has six',
    make: () =>
      plainWorkbook(
        sheetData(
          plan.map((cells, at): readonly Content[] => [
            ...cells,
            ...Array.from({ length: 494 }, (_, column) => (at === 0 ? `Extra ${String(column + 1)}` : `Note ${String(column % 9)}`)),
          ]),
        ),
      ),
    outcome: isPlan,
  },
  {
    what: 'a used range of a million rows with few cells',
    make: () => plainWorkbook(sheetData(plan, row(1_048_576, ['end']))),
    outcome: isPlan,
  },
  {
    what: 'a used range of the whole sheet with few cells',
    make: () => plainWorkbook(sheetData(plan, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    outcome: 'either',
  },
  {
    what: '300,000 rows that hold nothing but a height',
    make: () => plainWorkbook(sheetData(plan, Array.from({ length: 300_000 }, (_, index) => `<row r="${index + 10}" ht="15"/>`).join(''))),
    outcome: isPlan,
  },
  {
    what: '50,000 merges',
    make: () =>
      plainWorkbook(
        `${sheetData(plan)}<mergeCells>${Array.from({ length: 50_000 }, (_, index) => `<mergeCell ref="H${index + 2}:K${index + 2}"/>`).join('')}</mergeCells>`,
      ),
    outcome: isPlan,
  },
  {
    what: '50,000 merges, some of them among the rows of a plan',
    make: () => {
      const rows = Array.from({ length: 200 }, (_, at): readonly Content[] => [`Output ${at}`, 30, 11, 8, 19, at % 2 === 0 ? 'Yes' : null]);
      const down = Array.from({ length: 100 }, (_, at) => `<mergeCell ref="F${at * 2 + 2}:F${at * 2 + 3}"/>`);
      const across = Array.from({ length: 49_900 }, (_, at) => `<mergeCell ref="H${at + 2}:K${at + 2}"/>`);
      return plainWorkbook(`${sheetData([plan[0] ?? [], ...rows])}<mergeCells>${[...down, ...across].join('')}</mergeCells>`);
    },
    outcome: { layout: 'deliverables', rows: 200 },
  },
  {
    what: 'merges that lie over one another and over the whole sheet',
    make: () =>
      plainWorkbook(
        `${sheetData(plan)}<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>`,
      ),
    outcome: 'either',
  },
  {
    what: 'formulas in the headings',
    make: () =>
      plainWorkbook(
        sheetData([
          [
            { f: '"Deliver"&"able"', v: 'Deliverable' },
            { f: 'PROPER("target")', v: 'Target' },
            { f: '"Q"&1', v: 'Q1' },
            { f: '"Q"&COLUMN()-2', v: 'Q2' },
            { f: 'WEBSERVICE("http://127.0.0.1/")', v: 'Total' },
            'Comments',
          ],
          ...plan.slice(1),
        ]),
      ),
    outcome: isPlan,
  },
  {
    what: 'formulas that go round in a circle, and a chain of 8,000',
    make: () => plainWorkbook(sheetData([...plan, [{ f: 'A6', v: '' }], [{ f: 'A5', v: '' }]], chain(8000))),
    outcome: 'either',
  },
  {
    what: 'a formula of 8,192 characters in 60 brackets, one that asks for a text of gigabytes, one that adds up the whole sheet',
    make: () =>
      plainWorkbook(
        sheetData([
          ...plan,
          [
            { f: `${'('.repeat(60)}1${'+1'.repeat(4000)}${')'.repeat(60)}`, v: '1' },
            { f: 'REPT(REPT("x",32767),32767)', v: '' },
            { f: 'SUM(A1:XFD1048576)', v: '0' },
          ],
        ]),
      ),
    outcome: isPlan,
  },
  {
    what: 'a shared formula over the whole sheet',
    make: () => plainWorkbook(sheetData(plan, '<row r="9"><c r="H9"><f t="shared" ref="H9:XFD1048576" si="0">A1+1</f><v>1</v></c></row>')),
    outcome: 'either',
  },
  {
    what: 'cells of 32,767 characters',
    make: () =>
      plainWorkbook(
        sheetData([
          ...planWith('Two more in May', 'Word '.repeat(long / 5)),
          ...Array.from({ length: 200 }, (_, at): Content[] => [`Output ${at}`, 10, 1, 2, 3, 'Word '.repeat(long / 5)]),
        ]),
      ),
    outcome: 'either',
  },
  {
    what: 'treacherous texts in the body',
    make: () =>
      plainWorkbook(
        sheetData([
          ...plan,
          ...treacherous.flatMap((text): Content[][] => [
            [text, 5, 1, 1, 2, text],
            ['Named', text, text, text, text, text],
          ]),
        ]),
      ),
    outcome: 'either',
  },
  {
    what: 'treacherous texts as headings',
    make: () => plainWorkbook(sheetData([treacherous, ...plan, treacherous, ...treacherous.map((text): Content[] => [text, text])])),
    outcome: 'either',
  },
  {
    what: 'numbers that are none',
    make: () => plainWorkbook(sheetData(plan).replace('<v>30</v>', '<v>1e999</v>').replace('<v>11</v>', '<v>NaN</v>')),
    outcome: 'either',
  },
  {
    what: 'shared texts that are not there',
    make: () => plainWorkbook(sheetData(plan).replace('<v>30</v></c>', '<v>30</v></c>').replace('<c r="C2"><v>', '<c r="C2" t="s"><v>')),
    outcome: 'either',
  },
  {
    // The limit is for reading: writing takes as long as there are plans (some 120 ms each, most of it in the host).
    what: '1,000 sheets, a plan on every fiftieth',
    make: () => {
      const numbers = Array.from({ length: 1000 }, (_, index) => index + 1);
      const sheets = numbers.map((number) => `<sheet name="S${number}" sheetId="${number}" r:id="rId${number}"/>`);
      const relations = numbers.map(
        (number) => `<Relationship Id="rId${number}" Type="${officeRelations}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      );
      const sheetOf = (number: number): string =>
        `<worksheet xmlns="${space}">${sheetData(number % 50 === 0 ? plan : plan.map(([words]) => [words ?? null]))}</worksheet>`;
      return packaged({
        'xl/workbook.xml': `<workbook xmlns="${space}" xmlns:r="${officeRelations}"><sheets>${sheets.join('')}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
        ...Object.fromEntries(numbers.map((number) => [`xl/worksheets/sheet${number}.xml`, sheetOf(number)])),
      });
    },
    outcome: { layout: 'none', rows: 60 },
  },
  {
    what: 'part names that climb out of the folder',
    make: () => packaged({ '../../../../tmp/escaped.xml': '<a/>', '/etc/escaped': 'x' }),
    outcome: 'either',
  },
  {
    what: 'a name and a sheet name that are markup',
    make: () =>
      packaged({
        'xl/workbook.xml': `<workbook xmlns="${space}" xmlns:r="${officeRelations}"><sheets><sheet name="&lt;img src=x onerror=alert(1)&gt;" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">=1+</definedName></definedNames></workbook>`,
      }),
    outcome: 'either',
  },
];
