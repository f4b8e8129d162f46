// Excel.ChartCollection. Charts aren't in the model: whatever is called on them is refused by name, not answered with
// "none".

import type { HostObject } from '../../wire/host-object';
import { objectOf, type Kind } from '../../wire/object-kind';
import type { Session } from '../../wire/session';
import type { Sheet } from '../../../workbook/model';

const kind: Kind<Sheet> = { name: 'ChartCollection' };

export function chartsObject(session: Session, sheet: Sheet): HostObject {
  return objectOf(kind, sheet, session);
}
