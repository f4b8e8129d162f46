// Progress narratives under officers' own headings, in any order: what was aimed at, where it stands, a light.

import type { Draw } from '../evidence/draw';
import { drawAsAt } from './milestones';
import { onProgressSheet, type DraftedRow } from './progress-sheet';
import type { ProgressPlan } from './truth';

const aims = ['What we said we would do', 'Commitment', 'Our promise', 'Our aim', 'Objective', 'We said we would', 'Ambition', 'Pledge'];
const standings = [
  'Where we are now',
  'Progress to December',
  'Progress so far',
  'What has happened',
  'Latest position',
  'The story so far',
  'Update',
];
const lights = ['Status', 'RAG', 'RAG rating', 'Light', 'RAG status'];

const stories = [
  ['Open every library on Sundays by the spring of next year', 'All nine libraries now open on Sundays, two of them since May.'],
  ['Resurface the forty worst streets in the north of the district', 'Twenty-six streets are finished and four more are under way.'],
  ['Answer every report of a pothole in a week or less', 'Nine reports in ten were answered within the week since June.'],
  ['Find homes for thirty families who wait in hotels', 'Thirty-four families have moved, the last of them in February.'],
  ['Put the whole of the local archive online for all to read', 'Half of the stock is in the catalogue; the rest waits for a scanner.'],
  ['Buy a site for a new library near the station', 'No site has been bought, and the owner of the best one has withdrawn.'],
  ['Win a green flag for the park by the river', 'The judges came in July and the flag now flies at the gate.'],
  ['Halve the use of bed and breakfast for families', 'Use is down by a third since last year and is still falling.'],
] as const;

/** A narrative has no deadlines, and nothing of it is overdue. */
export function narratives(draw: Draw): ProgressPlan {
  const columns = draw.some(
    [
      { key: 'what', heading: draw.among(aims) },
      { key: 'story', heading: draw.among(standings) },
      { key: 'light', heading: draw.among(lights) },
    ],
    3,
  );
  const rows = draw.some(stories, draw.between(4, 8)).map(([what, story]): DraftedRow => ({
    cells: { what, story, light: draw.among(['Green', 'Amber', 'Red']) },
  }));
  return onProgressSheet(draw, { columns, rows, layout: 'narrative' }, drawAsAt(draw));
}
