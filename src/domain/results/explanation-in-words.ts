// What an officer has said of a finding, as it stands in lists: "Lead officer, 3 May 2026: counted at the year's end".

import { longDate } from '../cells/calendar';
import type { Explanation } from '../model/finding';

export function explanationInWords({ reason, by, on }: Explanation): string {
  return `${by}${on === null ? '' : `, ${longDate(on)}`}: ${reason}`;
}
