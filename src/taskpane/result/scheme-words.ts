// What a scheme's colours mean (domain.md, "RAG schemes"): printed wherever they are shown.

import type { TableSettings } from '../../domain/assessment';

const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 });

/** One line a status, best first. */
export function schemeMeaning({ scheme, greenFrom, amberFrom }: TableSettings): readonly (readonly [status: string, meaning: string])[] {
  switch (scheme) {
    case 'delivered':
      return [
        ['Green', 'target met'],
        ['Amber', 'not met yet'],
        ['Red', 'not met by the end date'],
      ];
    case 'pace':
      return [
        ['Green', `pace of ${percent.format(greenFrom)} or more`],
        ['Amber', `pace of ${percent.format(amberFrom)} or more`],
        ['Red', `pace below ${percent.format(amberFrom)}`],
      ];
  }
}

export const schemeTitles = { delivered: 'Delivered', pace: 'Pace: actual against what the target expects by now' } as const;
