// Excel.RangeAreas and its collection of ranges.

import { qualifiedAddress, union } from '../../../workbook/addresses';
import { clearArea } from '../../changes/clear-area';
import { hostError } from '../../wire/host-errors';
import { integerOf, isMissing, oneOf } from '../../wire/arguments';
import { cellCount, track, isEntireColumns, isEntireRows, type TrackedAreas } from '../../wire/tracked-range';
import type { HostObject } from '../../wire/host-object';
import { objectOf, type Kind } from '../../wire/object-kind';
import { keepReference } from '../../wire/references';
import type { Session } from '../../wire/session';
import { conditionalFormatsObject } from './conditional-formats';
import { dataValidationObject } from './data-validation';
import { clearKinds } from './range-actions';
import { formatObject } from './range-format';

const collection: Kind<TrackedAreas> = {
  name: 'RangeCollection',
  items: ({ sheet, areas }, session) => areas.map((area) => session.objects.range(track(sheet, area))),
  methods: {
    GetCount: ({ areas }) => ({ value: areas.length }),
    GetItemAt: ({ sheet, areas }, [index], session) => {
      const area = areas[integerOf(index)];
      if (area === undefined) throw hostError('InvalidArgument');
      return { object: session.objects.range(track(sheet, area)) };
    },
  },
};

const address = ({ sheet, areas }: TrackedAreas): string => areas.map((area) => qualifiedAddress(sheet.name, area)).join(',');

const kind: Kind<TrackedAreas> = {
  name: 'RangeAreas',
  properties: {
    Address: { read: address },
    AddressLocal: { read: address },
    AreaCount: { read: ({ areas }) => areas.length },
    CellCount: { read: ({ areas }) => areas.reduce((count, area) => count + cellCount(area), 0) },
    IsEntireColumn: { read: ({ areas }) => areas.every(isEntireColumns) },
    IsEntireRow: { read: ({ areas }) => areas.every(isEntireRows) },
  },
  children: {
    Areas: (tracked, session) => objectOf(collection, tracked, session),
    Format: ({ sheet, areas }, session) => formatObject(session, { sheet, areas: () => areas }),
    DataValidation: ({ sheet, areas }, session) => dataValidationObject(session, { sheet, areas }),
    ConditionalFormats: ({ sheet, areas }, session) => conditionalFormatsObject(session, { sheet, areas }),
    Worksheet: ({ sheet }, session) => session.objects.worksheet(sheet),
  },
  methods: {
    Clear: ({ sheet, areas }, [applyTo], session) => {
      for (const area of areas) clearArea(session, sheet, area, isMissing(applyTo) ? 'All' : oneOf(applyTo, clearKinds));
      return undefined;
    },
    _KeepReference: (tracked, _args, session) => keepReference(session, tracked, session.objects.areas(tracked), null),
  },
  identity: ({ referenceId }) => (referenceId === null ? {} : { _ReferenceId: referenceId }),
};

export function areasObject(session: Session, tracked: TrackedAreas): HostObject {
  const [first, ...rest] = tracked.areas;
  const range = first === undefined ? {} : { range: track(tracked.sheet, rest.reduce(union, first)) };
  return objectOf(kind, tracked, session, tracked.areas.length === 1 ? { areas: tracked, ...range } : { areas: tracked });
}
